import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { uuidv7 } from '../core/uuid.ts'
import { ensureCatalogue } from '../courses/ensure-catalogue.ts'
import type { Limits } from '../db/limits.ts'
import { type SingleConnection, withSingleConnection } from '../db/single-connection.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { countNews } from './count-news.ts'
import { confirmLease, takeLease } from './lease.ts'
import { type Reconciliation, reconcile } from './reconcile.ts'
import { recordApplied } from './record-applied.ts'
import { failRun, finishRun, startRun } from './run-row.ts'
import { settle } from './settle/settle.ts'
import type { Source } from './sources/open-source.ts'
import { stageSource } from './stage/stage-source.ts'

export type ImportInput = {
  source: Source
  keyring: Keyring
  /** Without it the import is rolled back at the end, so the numbers are true and nothing is left behind. */
  apply: boolean
  batchSize: number
  /** The person who applies it. */
  actor: Actor
  onProgress?: (rowsRead: number) => void
  /** Called while the settled rows are still available, before commit or rollback. */
  beforeEnd?: (trx: Trx) => Promise<void>
  signal?: AbortSignal
  now?: Date
}

/** `news` is how many records were not here before, or replace one that was. */
export type ImportOutcome = { runId: string; numbers: Reconciliation; news: number; faults: string[] }

/** No time limits: an import takes as long as its source is long. */
const unlimited: Limits = { statement: 0, lock: 0, idle: 0 }

/** Imports a legacy source in one transaction: after a crash either all of it is stored or nothing. */
export async function importLegacy(db: Db, url: string, input: ImportInput): Promise<ImportOutcome> {
  return input.apply ? applyRun(db, url, input) : rehearse(url, input)
}

class Rehearsed extends Error {
  readonly outcome: ImportOutcome
  constructor(outcome: ImportOutcome) {
    super('rehearsed')
    this.outcome = outcome
  }
}

async function rehearse(url: string, input: ImportInput): Promise<ImportOutcome> {
  try {
    return await withSingleConnection(url, ({ db, client }) =>
      inTransaction(
        db,
        async (trx) => {
          const runId = uuidv7()
          await trx.insertInto('importRuns').values({ id: runId, source: input.source.name }).execute()
          throw new Rehearsed(await work({ db: trx, client }, trx, runId, input))
        },
        unlimited,
      ),
    )
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome
    throw error
  }
}

async function applyRun(db: Db, url: string, input: ImportInput): Promise<ImportOutcome> {
  const runId = uuidv7()
  const lease = await takeLease(db, runId)
  try {
    await startRun(db, { runId, kind: 'legacy', source: input.source.name, actor: input.actor })
    return await withSingleConnection(url, ({ db: own, client }) =>
      inTransaction(
        own,
        async (trx) => {
          const outcome = await work({ db: trx, client }, trx, runId, input)
          if (outcome.faults.length > 0) throw new Unbalanced(outcome)
          await finishRun(trx, runId, { ...outcome.numbers, news: outcome.news })
          await recordApplied(trx, input.actor, outcome)
          await confirmLease(trx, runId)
          return outcome
        },
        unlimited,
      ),
    )
  } catch (error) {
    await failRun(db, runId, error, input.signal)
    if (error instanceof Unbalanced) return error.outcome
    throw error
  } finally {
    await lease.release()
  }
}

/** A result that does not add up is not written. */
class Unbalanced extends Refusal {
  readonly outcome: ImportOutcome
  constructor(outcome: ImportOutcome) {
    super(`It does not add up: ${outcome.faults.join('; ')}`)
    this.outcome = outcome
  }
}

async function work(held: SingleConnection, trx: Trx, runId: string, input: ImportInput): Promise<ImportOutcome> {
  // The server checks whether this process still lives, so that a killed import frees its locks at once.
  await sql`select set_config('TimeZone', 'UTC', true), set_config('client_connection_check_interval', '1000', true),
    set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(trx)
  await ensureCatalogue(trx)
  await stageSource(held.client, trx, input)
  input.signal?.throwIfAborted()
  const settled = await settle(trx, { runId, keyring: input.keyring, now: input.now ?? new Date() })
  input.signal?.throwIfAborted()
  const { numbers, faults } = await reconcile(trx, settled)
  await input.beforeEnd?.(trx)
  return { runId, numbers, news: await countNews(trx), faults }
}
