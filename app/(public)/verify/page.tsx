import type { Metadata } from 'next'
import { z } from 'zod'
import notice from '#components/form/notice.module.css'
import light from '#components/layout/light/light-page.module.css'
import { mostNumbers } from '#lib/certificates/read-numbers.ts'
import { verifyCertificates } from '#lib/certificates/verify-certificates.ts'
import { database } from '#lib/db/database.ts'
import { spendPageAttempt } from '#lib/endpoints/spend-page-attempt.ts'
import { CheckForm } from './check-form.tsx'
import { VerifiedList } from './verified-list.tsx'
import { verifyLimit } from './verify-limit.ts'

export const metadata: Metadata = { title: 'Check a certificate' }

const search = z.object({
  numbers: z
    .string()
    .max(mostNumbers * 41)
    .optional()
    .catch(undefined),
})

export default async function VerifyPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { numbers } = search.parse(await searchParams)
  const asked = numbers?.split(',').filter(Boolean).slice(0, mostNumbers) ?? []
  const tooOften = asked.length > 0 ? await spendPageAttempt(verifyLimit) : undefined
  const results = asked.length > 0 && !tooOften ? await verifyCertificates(database(), asked) : []

  return (
    <>
      <h1>Check a certificate</h1>
      <p className={light.lead}>
        The number is printed on the certificate and starts with RFT-C. You do not need an account.
      </p>
      {tooOften && (
        <p role="alert" className={notice.refused}>
          {tooOften}
        </p>
      )}
      {results.length > 0 && <VerifiedList results={results} />}
      <CheckForm numbers={asked.join('\n')} />
    </>
  )
}
