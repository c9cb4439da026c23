import { systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import type { Webhook } from '../../domains/webhook.ts'
import { describeError, log } from '../../log.ts'
import { type Keyring, open } from '../../privacy/vault/vault.ts'
import { payloadPlace } from './keep-event.ts'

/** Minutes before each retry of a failed event; after the last, once a day. */
const waits = [1, 5, 15, 60, 240, 720, 1440]
const longestWait = 1440

/** Applies a stored event, unless it is applied or another process is applying it. Records a failure for the next try. */
export async function settleEvent<Event>(
  db: Db,
  keyring: Keyring,
  webhook: Webhook<Event>,
  id: string,
  now: Date,
): Promise<void> {
  try {
    await applyEvent(db, keyring, webhook, id, now)
  } catch (error) {
    log.error({ provider: webhook.provider, ...describeError(error) }, 'an event of a webhook failed')
    await keepFailure(db, id, error, now)
  }
}

function applyEvent<Event>(db: Db, keyring: Keyring, webhook: Webhook<Event>, id: string, now: Date): Promise<void> {
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('webhookEvents')
      .select('payload')
      .where('id', '=', id)
      .where('status', 'in', ['received', 'failed'])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row?.payload) return

    const event = webhook.read(open(keyring, payloadPlace(id), row.payload))?.event
    if (event !== undefined) await webhook.settle(trx, systemActor(webhook.provider), event, now)
    await trx
      .updateTable('webhookEvents')
      .set({
        status: event === undefined ? 'ignored' : 'settled',
        settledAt: now,
        payload: null,
        nextAttemptAt: null,
        lastError: null,
      })
      .where('id', '=', id)
      .execute()
  })
}

async function keepFailure(db: Db, id: string, error: unknown, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('webhookEvents')
      .select('attempts')
      .where('id', '=', id)
      .where('status', 'in', ['received', 'failed'])
      .forUpdate()
      .executeTakeFirst()
    if (!row) return

    const wait = waits[row.attempts] ?? longestWait
    await trx
      .updateTable('webhookEvents')
      .set({
        status: 'failed',
        attempts: row.attempts + 1,
        lastError: faultOf(error),
        nextAttemptAt: new Date(now.getTime() + wait * 60_000),
      })
      .where('id', '=', id)
      .execute()
  })
}

// The message of any other error may quote the event.
function faultOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const { name, code } = describeError(error)
  return [name, code].filter(Boolean).join(' ')
}
