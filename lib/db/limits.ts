import { AsyncLocalStorage } from 'node:async_hooks'
import type { CommitTrace } from './trace-commit.ts'

/** Milliseconds after which the database gives up; set per transaction so that pgbouncer's transaction mode keeps them. */
export type Limits = { statement: number; lock: number; idle: number }

export const requestLimits: Limits = { statement: 5000, lock: 2000, idle: 10_000 }

/** The limits for a transaction about to begin, and the trace in which the driver records whether it commits. */
export type Beginning = { limits: Limits; trace: CommitTrace }

// On the global object: Next.js bundles this module more than once, and one driver serves all its copies.
const shared: typeof globalThis & { reactFastBeginning?: AsyncLocalStorage<Beginning> } = globalThis
shared.reactFastBeginning ??= new AsyncLocalStorage()

/** The transaction about to begin; Kysely has no other way to pass something to its driver. */
export const toBegin = shared.reactFastBeginning

/** The statements that set these limits, for the session or for the transaction alone. */
export function settingsOf({ statement, lock, idle }: Limits, set: 'set' | 'set local'): string {
  return `${set} statement_timeout = ${statement}; ${set} lock_timeout = ${lock};
    ${set} idle_in_transaction_session_timeout = ${idle}`
}
