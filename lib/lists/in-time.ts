import { Refusal } from '../core/refusal.ts'

/** Waits for a query of a person's own filters. Throws a Refusal when the database ran out of time. */
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

/** For pages: returns the sentence of a Refusal and rethrows any other error. */
export function inWords(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
