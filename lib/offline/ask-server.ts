import { z } from 'zod'
import { busy } from '../core/refusal.ts'

const problem = z.object({ detail: z.string() })

type Answered<Answer> =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'refused'; message: string }
  | { kind: 'signed-out' }

/**
 * Asks the server. Undefined if asking again may help: no network, a busy or broken server, or an answer that makes no
 * sense. What is refused would be refused again; signed out, the instructor has to sign in first.
 */
export async function ask<Answer>(
  address: string,
  schema: z.ZodType<Answer>,
  sent: RequestInit = {},
): Promise<Answered<Answer> | undefined> {
  if (!navigator.onLine) return undefined
  try {
    const answer = await fetch(address, { ...sent, redirect: 'manual', cache: 'no-store' })
    if (answer.status === 401) return { kind: 'signed-out' }
    if (answer.status === 404) return { kind: 'refused', message: 'this session is not yours any more.' }
    if (answer.status === 409 || answer.status === 400) return refusedBy(problem.safeParse(await answer.json()).data)
    const said = answer.ok ? schema.safeParse(await answer.json()).data : undefined
    return said === undefined ? undefined : { kind: 'answer', answer: said }
  } catch {
    return undefined
  }
}

/** The request of a write. */
export function sending(method: 'PUT' | 'POST', body: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function refusedBy(said: z.infer<typeof problem> | undefined): { kind: 'refused'; message: string } | undefined {
  if (said?.detail === busy) return undefined
  return { kind: 'refused', message: said?.detail ?? 'the server did not say why.' }
}
