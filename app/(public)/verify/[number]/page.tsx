import type { Metadata } from 'next'
import Link from 'next/link'
import notice from '#components/form/notice.module.css'
import { verifyCertificates } from '#lib/certificates/verify-certificates.ts'
import { database } from '#lib/db/database.ts'
import { spendPageAttempt } from '#lib/endpoints/spend-page-attempt.ts'
import styles from '../../public.module.css'
import { Verdict } from '../verdict.tsx'
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
        <p role="alert" className={notice.refused}>
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

/** A malformed escape is not an error here: it is simply not one of our numbers. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
