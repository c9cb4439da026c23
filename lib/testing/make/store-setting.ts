import type { Db } from '../../db/types.ts'
import type { Setting, SettingValue } from '../../settings/setting.ts'

/** A setting as it is stored, without the checks of a change. */
export async function storeSetting<Value extends SettingValue>(
  db: Db,
  { key }: Setting<Value>,
  value: NoInfer<Value>,
): Promise<void> {
  const row = { value: JSON.stringify(value) }
  await db
    .insertInto('settings')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}
