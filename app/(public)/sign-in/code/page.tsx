import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import light from '#components/layout/light/light-page.module.css'
import { safeNext } from '#lib/auth/safe-next.ts'
import { findSignInStep } from '#lib/auth/second-factor/sign-in-steps.ts'
import { findSignInStepToken } from '#lib/auth/second-factor/step-cookie.ts'
import { database } from '#lib/db/database.ts'
import styles from '../../public.module.css'
import { CodeForm } from './code-form.tsx'

export const metadata: Metadata = { title: 'Your code' }

const search = z.object({ next: z.string().optional().catch(undefined) })

export default async function CodePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { next } = search.parse(await searchParams)
  const token = await findSignInStepToken()
  if (!token || !(await findSignInStep(database(), token))) redirect('/sign-in')

  return (
    <>
      <h1>Your code</h1>
      <p className={light.lead}>Open your authenticator app and type the six digits it shows for React Fast.</p>
      <CodeForm next={safeNext(next)} />
      <p className={styles.small}>
        Lost your phone? Type one of your recovery codes instead. Without those, ask an admin to reset your two-step
        verification. <Link href="/sign-in">Start again</Link>
      </p>
    </>
  )
}
