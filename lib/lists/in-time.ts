import { Refusal } from '../core/refusal.ts'

/** Waits for a query that people have put together themselves; one that the database gave up on becomes a sentence. */
export async function inTime<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === queryCanceled) throw new Refusal(tooSlow)
    throw error
  }
}

const queryCanceled = '57014'
const tooSlow = 'These conditions take too long to look up. Take one away, or add one that leaves fewer people.'

/** For pages: a refusal becomes its sentence, everything else flies on. */
export function inWords(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
