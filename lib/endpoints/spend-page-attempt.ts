import { headers } from 'next/headers'
import { type Limit, spendAttempt } from '../auth/attempts/spend-attempt.ts'
import { Refusal } from '../core/refusal.ts'
import { database } from '../db/database.ts'
import { readOrigin } from './origin/request-origin.ts'

/** For public pages that answer questions: counts this visit and, once there were too many, answers why to wait. */
export async function spendPageAttempt(limit: Limit): Promise<string | undefined> {
  try {
    await spendAttempt(database(), limit, readOrigin(await headers()))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
