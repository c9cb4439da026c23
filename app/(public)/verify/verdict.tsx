import type { Verified } from '#lib/certificates/verify-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { verdicts } from './verified-list.tsx'
import styles from './verify.module.css'

/** What one number is worth, and whom it names in short. */
export function Verdict({ result }: { result: Verified }) {
  const { state, number, holder, courseName, issuedOn, expiresOn } = result
  return (
    <>
      <div className={styles.verdict} data-state={state}>
        <strong>{verdicts[state]}</strong>
        {explanations[state]}
      </div>
      <dl className={styles.facts}>
        <dt>Certificate</dt>
        <dd>{number}</dd>
        {holder && courseName && issuedOn && expiresOn && (
          <>
            <dt>Holder</dt>
            <dd>{holder}</dd>
            <dt>Course</dt>
            <dd>{courseName}</dd>
            <dt>Completed</dt>
            <dd>{formatPlainDate(issuedOn)}</dd>
            <dt>Valid until</dt>
            <dd>{formatPlainDate(expiresOn)}</dd>
          </>
        )}
      </dl>
    </>
  )
}

const explanations = {
  valid: 'We issued this certificate and it has not expired.',
  expired: 'We issued this certificate, and its time is over. The holder needs to requalify.',
  revoked: 'We issued this certificate and took it back. It proves nothing any more.',
  superseded: 'We issued a newer certificate in its place. Ask the holder for that one.',
  unknown: 'We have issued no certificate with this number. Check it for slips of the pen.',
} as const satisfies Record<Verified['state'], string>
