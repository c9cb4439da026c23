import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type CompanySettings, findSettings } from './find-settings.ts'

/** Sets one thing for the whole company; `words` says it in the log. Whoever calls has checked that the actor may. */
export async function changeSetting<Key extends keyof CompanySettings>(
  trx: Trx,
  actor: Actor,
  { key, value, words }: { key: Key; value: CompanySettings[Key]; words: string },
  now = new Date(),
): Promise<void> {
  const before = (await findSettings(trx))[key]
  if (before === value) return

  const row = { value: JSON.stringify(value), updatedAt: now, updatedBy: actor.userId }
  await trx
    .insertInto('settings')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
  const changes = { [key]: { before, after: value } }
  await recordActivity(trx, actor, { type: 'setting.changed', userId: null, description: words, changes, at: now })
}
