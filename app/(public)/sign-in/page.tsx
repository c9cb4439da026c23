import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ForgetRegisters } from '#components/register/forget-registers.tsx'
import { homeOf } from '#lib/auth/home.ts'
import { safeNext } from '#lib/auth/safe-next.ts'
import { isLocalVisitor } from '#lib/endpoints/origin/is-local-visitor.ts'
import { findSignedIn } from '#lib/endpoints/require-permission.ts'
import { demoPassword } from '#lib/env.ts'
import { DemoAccounts, demoAccounts } from './demo-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const metadata: Metadata = { title: 'Sign in' }

const search = z.object({
  next: z.string().optional().catch(undefined),
  as: z.enum(['admin', 'instructor']).optional().catch(undefined),
  // next-auth sends people back here with an error code; the words shown are ours.
  error: z.unknown().optional(),
})

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { next, as, error } = search.parse(await searchParams)
  const signedIn = await findSignedIn()
  if (signedIn) redirect(safeNext(next) ?? homeOf(signedIn.actor.role))

  const password = isLocalVisitor(await headers()) ? demoPassword() : undefined
  const account = password && as ? { email: demoAccounts[as], password } : undefined
  return (
    <>
      <ForgetRegisters />
      <h1>Sign in</h1>
      <SignInForm key={as} next={safeNext(next)} account={account} wasRefused={error !== undefined} />
      {password && <DemoAccounts password={password} next={safeNext(next)} />}
    </>
  )
}
