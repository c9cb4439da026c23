import type { Verified } from '#lib/certificates/verify-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import styles from './verify.module.css'

export const verdicts = {
  valid: 'Valid',
  expired: 'Expired',
  revoked: 'Revoked',
  superseded: 'Replaced by a newer one',
  unknown: 'Not issued by us',
} as const satisfies Record<Verified['state'], string>

/** The results of a check of several numbers, in the order given. */
export function VerifiedList({ results }: { results: Verified[] }) {
  return (
    <div className={styles.wrap}>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">Certificate</th>
            <th scope="col">Result</th>
            <th scope="col">Holder</th>
            <th scope="col">Course</th>
            <th scope="col">Valid until</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ number, state, holder, courseName, expiresOn }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same number may be asked twice, and the list never changes
            <tr key={index}>
              <th scope="row">{number}</th>
              <td data-state={state}>{verdicts[state]}</td>
              <td>{holder}</td>
              <td>{courseName}</td>
              <td>{expiresOn && formatPlainDate(expiresOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
