import type { Metadata } from 'next'
import Link from 'next/link'
import { spendPageAttempt } from '#lib/auth/spend-page-attempt.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { type Verified, verifyCertificates } from '#lib/training/certificates/verify-certificates.ts'
import styles from '../../public.module.css'
import { verdicts } from '../verified-list.tsx'
import verify from '../verify.module.css'
import { verifyLimit } from '../verify-limit.ts'

export const metadata: Metadata = { title: 'Check a certificate', robots: { index: false } }

export default async function VerifyNumberPage({ params }: { params: Promise<{ number: string }> }) {
  const asked = decode((await params).number).slice(0, 100)
  const tooOften = await spendPageAttempt(verifyLimit)
  const [result] = tooOften ? [] : await verifyCertificates(database(), [asked])

  return (
    <>
      <h1>Check a certificate</h1>
      {tooOften && (
        <p role="alert" className={styles.alert}>
          {tooOften}
        </p>
      )}
      {result && <Verdict result={result} />}
      <p className={styles.small}>
        <Link href="/verify">Check another certificate</Link>
      </p>
    </>
  )
}

/** Half an escape is no reason to fall over: it is simply no number of ours. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function Verdict({ result }: { result: Verified }) {
  const { state, number, holder, courseName, issuedOn, expiresOn } = result
  return (
    <>
      <div className={verify.verdict} data-state={state}>
        <strong>{verdicts[state]}</strong>
        {explanations[state]}
      </div>
      <dl className={verify.facts}>
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
