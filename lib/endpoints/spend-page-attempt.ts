import { headers } from 'next/headers'
import { type Limit, spendAttempt } from '../auth/attempts/spend-attempt.ts'
import { Refusal } from '../core/refusal.ts'
import { database } from '../db/database.ts'
import { readOrigin } from './origin/request-origin.ts'

/** For public pages that look something up: counts this visit and, past the limit, returns the sentence to show. */
export async function spendPageAttempt(limit: Limit): Promise<string | undefined> {
  try {
    await spendAttempt(database(), limit, readOrigin(await headers()))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
