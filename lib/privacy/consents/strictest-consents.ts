import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Consent } from './consents.ts'

/**
 * The consents to end when records are merged: those that any record refused last, and those given only on a merged record.
 * Call before the events move. `standing` lists the consents given on the survivor's record.
 */
export async function findEndingConsents(
  db: Db,
  { survivorId, mergedIds, standing }: { survivorId: string; mergedIds: string[]; standing: Consent[] },
): Promise<Consent[]> {
  const { rows } = await sql<{ userId: string; consent: Consent; granted: boolean; isLatest: boolean }>`
    select user_id as "userId", consent, granted,
      row_number() over (partition by consent order by created_at desc, id desc) = 1 as "isLatest"
    from (
      select distinct on (user_id, consent) * from consent_events
      where user_id = any(${[survivorId, ...mergedIds]}::uuid[])
      order by user_id, consent, created_at desc, id desc
    ) latest
  `.execute(db)
  const said = [...new Set([...standing, ...rows.map(({ consent }) => consent)])]
  return said.filter((consent) => {
    const words = rows.filter((row) => row.consent === consent)
    const own = words.find(({ userId }) => userId === survivorId)
    const isGiven = standing.includes(consent) || own?.granted === true
    const isRefused = words.some(({ granted }) => !granted)
    const wouldStand = isGiven || words.some(({ isLatest, granted }) => isLatest && granted)
    return wouldStand && (isRefused || !isGiven)
  })
}

/** Records that a merge ended these consents. Returns the ids of the new events. */
export async function endConsents(trx: Trx, actor: Actor, userId: string, ended: Consent[], now: Date) {
  if (ended.length === 0) return []
  const events = await trx
    .insertInto('consentEvents')
    .values(
      ended.map((consent) => ({
        userId,
        consent,
        granted: false,
        wording: 'Records were merged, and not all of them agreed.',
        source: 'merge',
        actorId: actor.userId,
        createdAt: now,
      })),
    )
    .returning('id')
    .execute()
  return events.map(({ id }) => id)
}

/** Deletes the consent events a merge wrote, when the merge is undone. The activity log keeps both. */
export async function dropMergeConsents(trx: Trx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('consentEvents').where('id', 'in', ids).where('source', '=', 'merge').execute()
}
