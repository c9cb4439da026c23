import type { Db } from '../../db/types.ts'
import type { Webhook } from '../../domains/webhook.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { settleEvent } from './settle-event.ts'

const atOnce = 100

/** Retries every due event that failed or whose process died, the oldest first. */
export async function settleEvents(
  db: Db,
  keyring: Keyring,
  webhooks: readonly Webhook<unknown>[],
  signal: AbortSignal,
  now = new Date(),
): Promise<void> {
  for (const webhook of webhooks) {
    for (let due = await listDue(db, webhook, now); due.length > 0; due = await listDue(db, webhook, now)) {
      for (const { id } of due) {
        if (signal.aborted) return
        await settleEvent(db, keyring, webhook, id, now)
      }
      if (due.length < atOnce) break
    }
  }
}

function listDue(db: Db, { provider }: Webhook<unknown>, now: Date) {
  return db
    .selectFrom('webhookEvents')
    .select('id')
    .where('provider', '=', provider)
    .where('nextAttemptAt', '<=', now)
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(atOnce)
    .execute()
}
