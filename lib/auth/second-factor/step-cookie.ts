import { cookies } from 'next/headers'
import { sessionCookie } from '../staff-sessions/session-cookie.ts'
import { stepSeconds } from './sign-in-steps.ts'

/** Notes in this browser that a code is awaited from it. */
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
