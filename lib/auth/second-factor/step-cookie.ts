import { cookies } from 'next/headers'
import { sessionCookie } from '../staff-sessions/session-cookie.ts'
import { stepSeconds } from './sign-in-steps.ts'

/** Keeps the sign-in step's token in a cookie until the code is entered. */
export async function keepSignInStep(token: string): Promise<void> {
  const { name, options } = stepCookie()
  ;(await cookies()).set(name, token, { ...options, maxAge: stepSeconds })
}

export async function findSignInStepToken(): Promise<string | undefined> {
  return (await cookies()).get(stepCookie().name)?.value
}

export async function dropSignInStepToken(): Promise<void> {
  const { name, options } = stepCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

function stepCookie() {
  const { options } = sessionCookie()
  return { name: options.secure ? '__Host-sign-in-step' : 'sign-in-step', options }
}
