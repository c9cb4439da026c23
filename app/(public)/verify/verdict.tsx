import type { Verified } from '#lib/certificates/verify-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { verdicts } from './verified-list.tsx'
import styles from './verify.module.css'

/** The state of one certificate, and its holder in short form. */
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
  expired: 'We issued this certificate, but it has expired. The holder needs to requalify.',
  revoked: 'We issued this certificate and later revoked it. It is no longer valid.',
  superseded: 'We replaced this certificate with a newer one. Ask the holder for the new one.',
  unknown: 'We have not issued a certificate with this number. Check that you typed it correctly.',
} as const satisfies Record<Verified['state'], string>
