import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Consent } from './consents.ts'

export type ConsentEvent = { userId: string; consent: Consent; granted: boolean }

/** Records a consent given or withdrawn: by whom, when, where, and the wording shown. */
export async function recordConsent(trx: Trx, actor: Actor, event: ConsentEvent, now: Date): Promise<void> {
  const asked = await findWording(trx, event.consent)
  await trx
    .insertInto('consentEvents')
    .values({
      ...event,
      wording: asked.wording,
      wordingVersion: asked.version,
      source: sourceOf(actor),
      actorId: actor.userId,
      createdAt: now,
    })
    .execute()
}

/** The wording now in use. */
function findWording(trx: Trx, consent: Consent) {
  return trx
    .selectFrom('consentWordings')
    .select(['version', 'wording'])
    .where('consent', '=', consent)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

function sourceOf(actor: Actor): 'portal' | 'office' | 'api' | 'system' {
  if (actor.kind === 'customer') return 'portal'
  if (actor.kind === 'system') return 'system'
  return actor.via.kind === 'key' ? 'api' : 'office'
}
