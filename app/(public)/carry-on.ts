import { redirect } from 'next/navigation'
import { homeOf } from '#lib/auth/home.ts'
import { safeNext } from '#lib/auth/safe-next.ts'
import { keepSignInStep } from '#lib/auth/second-factor/step-cookie.ts'
import { keepSession } from '#lib/endpoints/require-permission.ts'
import type { Entered } from '#lib/people/staff/sign-in.ts'

/** Sends a colleague who has proved who they are to the page they wanted, or to the form for their code. */
export async function carryOn(entered: Entered, next?: string): Promise<never> {
  if (entered.kind === 'in') {
    await keepSession(entered.token)
    redirect(safeNext(next) ?? homeOf(entered.role))
  }
  await keepSignInStep(entered.token)
  const wanted = safeNext(next)
  redirect(wanted ? `/sign-in/code?next=${encodeURIComponent(wanted)}` : '/sign-in/code')
}
