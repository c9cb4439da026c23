import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { roleMay } from '../core/permissions.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { readSetting } from './read-setting.ts'
import type { Setting, SettingValue } from './setting.ts'

/** Sets one thing for the whole company. Refuses an actor without its permission, and what the setting itself refuses. */
export async function changeSetting<Value extends SettingValue>(
  trx: Trx,
  actor: Actor,
  { setting, value }: { setting: Setting<Value>; value: NoInfer<Value> },
  now = new Date(),
): Promise<void> {
  if (actor.kind !== 'staff' || !roleMay(actor.role, setting.may)) throw new Refusal('There is nothing here.')

  const before = await readSetting(trx, setting)
  if (before === value) return
  await setting.refuse?.(trx, actor, value)

  await trx
    .insertInto('settings')
    .values({ key: setting.key, value: JSON.stringify(value), updatedAt: now, updatedBy: actor.userId })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        updatedAt: row.ref('excluded.updatedAt'),
        updatedBy: row.ref('excluded.updatedBy'),
        version: row('settings.version', '+', 1),
      })),
    )
    .execute()
  await recordActivity(trx, actor, {
    type: setting.activity ?? 'setting.changed',
    userId: null,
    description: setting.says(value),
    changes: { [setting.key]: { before, after: value } },
    at: now,
  })
}
