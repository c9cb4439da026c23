import { recordActivity } from '../../activity/record-activity.ts'
import type { CustomerActor, Origin } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { recordConsent } from '../../privacy/consents/record-consent.ts'

/** Stops renewal reminders for the person who followed the link in one. */
export async function stopReminders(trx: Trx, origin: Origin, userId: string, now = new Date()): Promise<void> {
  const person = await trx
    .selectFrom('users')
    .select((row) => [
      row.fn.coalesce('users.mergedIntoId', 'users.id').as('id'),
      row
        .selectFrom('consentEvents')
        .select('granted')
        .whereRef('consentEvents.userId', '=', 'users.id')
        .where('consent', '=', 'renewal_reminders')
        .orderBy('createdAt', 'desc')
        .orderBy('consentEvents.id', 'desc')
        .limit(1)
        .as('granted'),
    ])
    .where('users.id', '=', userId)
    .forUpdate('users')
    .executeTakeFirst()
  if (!person) throw new Refusal('This link no longer leads to anyone.')
  if (person.granted === false) return

  const actor: CustomerActor = { kind: 'customer', userId: person.id, origin }
  await recordConsent(trx, actor, { userId: person.id, consent: 'renewal_reminders', granted: false }, now)
  await recordActivity(trx, actor, {
    type: 'consent.withdrawn',
    userId: person.id,
    description: 'Renewal reminders stopped by the link in one',
    changes: { renewal_reminders: { before: person.granted ?? true, after: false } },
    at: now,
  })
}
