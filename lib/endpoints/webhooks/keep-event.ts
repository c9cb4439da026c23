import { uuidv7 } from '../../core/uuid.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import type { ReadEvent, Webhook } from '../../domains/webhook.ts'
import { type Keyring, type Place, seal } from '../../privacy/vault/vault.ts'

const minute = 60_000
const day = 86_400_000

type InitialState =
  | { status: 'ignored'; settledAt: Date }
  | { status: 'received'; payload: Buffer; nextAttemptAt: Date }

/** Stores an event before it takes effect, so that it survives a crash. Returns the id of its row, new or known. */
export async function keepEvent<Event>(
  db: Db,
  keyring: Keyring,
  { provider, daysKept }: Webhook<Event>,
  { id: eventId, kind, event }: ReadEvent<Event>,
  body: string,
  now: Date,
): Promise<string> {
  const id = uuidv7()
  const state: InitialState =
    event === undefined
      ? { status: 'ignored', settledAt: now }
      : {
          status: 'received',
          payload: seal(keyring, payloadPlace(id), body),
          nextAttemptAt: new Date(now.getTime() + minute),
        }
  const forgetAt = new Date(now.getTime() + daysKept * day)

  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('webhookEvents')
      .values({
        id,
        provider,
        eventId,
        kind,
        receivedAt: now,
        forgetAt,
        ...state,
      })
      .onConflict((conflict) => conflict.columns(['provider', 'eventId']).doNothing())
      .execute()
    const row = await trx
      .selectFrom('webhookEvents')
      .select('id')
      .where('provider', '=', provider)
      .where('eventId', '=', eventId)
      .executeTakeFirstOrThrow()
    return row.id
  })
}

export function payloadPlace(id: string): Place {
  return { table: 'webhook_events', column: 'payload', rowId: id }
}
