import type { Db } from '../db/types.ts'
import { log } from '../log.ts'
import type { Setting, SettingValue } from './setting.ts'

/** What a setting is now: the stored value, or the default if none is stored. */
export async function readSetting<Value extends SettingValue>(db: Db, setting: Setting<Value>): Promise<Value> {
  const at = await readTogether(db, [setting])
  return at(setting)
}

/** Reads several settings in one query. The answer gives the value of each. */
export async function readTogether(
  db: Db,
  settings: readonly Setting[],
): Promise<<Value extends SettingValue>(setting: Setting<Value>) => Value> {
  const keys = settings.map(({ key }) => key)
  const rows = await db.selectFrom('settings').select(['key', 'value']).where('key', 'in', keys).execute()
  const stored = new Map(rows.map(({ key, value }) => [key, value]))

  return (setting) => {
    if (!keys.includes(setting.key)) throw new Error(`The setting ${setting.key} was not read.`)
    return stored.has(setting.key) ? checkStored(setting, stored.get(setting.key)) : setting.default
  }
}

/** A stored value that the declaration no longer accepts is reported, and the default holds instead. */
export function checkStored<Value extends SettingValue>(
  { key, schema, ...setting }: Setting<Value>,
  stored: unknown,
): Value {
  const parsed = schema.safeParse(stored)
  if (parsed.success) return parsed.data

  log.error({ key }, 'a stored setting is not valid; its default holds')
  return setting.default
}
