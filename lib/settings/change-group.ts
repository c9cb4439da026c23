import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { Conflict } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { changeSetting } from './change-setting.ts'
import { type GroupRow, listSettings } from './list-settings.ts'
import type { Setting, SettingGroup, SettingValue } from './setting.ts'
import { type FieldName, fieldNameOf, parseText, textOf } from './setting-text.ts'

export type ChangeGroupInput = {
  group: SettingGroup
  /** The text of each field; a switch that is off sends none. */
  typed: Partial<Record<FieldName, string>>
  version: number
  /** The text that each field began with, by key. */
  originals: Partial<Record<string, string>>
}

type Wanted = { setting: Setting; value: SettingValue }

/**
 * Changes the settings of one form, all or none. A field that the person left alone keeps what a colleague has set
 * meanwhile; throws a Conflict only if both changed the same field to different values.
 */
export async function changeGroup(
  trx: Trx,
  actor: Actor,
  { group, typed, version, originals }: ChangeGroupInput,
  now = new Date(),
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(trx)
  const [standing] = await listSettings(trx, actor, [group])
  if (!standing) throw new Refusal('There is nothing here.')

  const mine = new Set(standing.settings.map(({ key }) => key))
  const wanted = readWanted(
    group.settings.filter(({ key }) => mine.has(key)),
    typed,
  )
  const changed = wanted.filter(({ setting, value }) => textOf(value) !== originals[setting.key])
  if (version !== standing.version) refuseContested(standing, changed, originals)

  for (const { setting, value } of changed) await changeOne(trx, actor, { setting, value }, now)
}

function readWanted(settings: readonly Setting[], typed: ChangeGroupInput['typed']): Wanted[] {
  const read = settings.map((setting) => ({
    setting,
    result: parseText(setting, typed[fieldNameOf(setting.key)] ?? ''),
  }))
  const faults = read.flatMap(({ setting, result }) =>
    result.success ? [] : [[fieldNameOf(setting.key), result.error.issues[0]?.message ?? 'This cannot be read.']],
  )
  if (faults.length > 0) throw new Refusal('Some fields need another look.', Object.fromEntries(faults))

  return read.flatMap(({ setting, result }) => (result.success ? [{ setting, value: result.data }] : []))
}

function refuseContested({ version, settings }: GroupRow, changed: Wanted[], originals: ChangeGroupInput['originals']) {
  const values = Object.fromEntries(settings.map(({ key, text }) => [key, text]))
  const contested = changed.flatMap(({ setting: { key }, value }) => {
    const [mine, theirs] = [textOf(value), values[key] ?? '']
    return theirs === originals[key] || theirs === mine ? [] : [[key, { mine, theirs }]]
  })
  if (contested.length > 0)
    throw new Conflict('Someone else changed this while you were writing. Choose what is right, then save again.', {
      version,
      values,
      contested: Object.fromEntries(contested),
    })
}

/** A refusal by the setting itself stands beside its field. */
async function changeOne(trx: Trx, actor: Actor, { setting, value }: Wanted, now: Date): Promise<void> {
  try {
    await changeSetting(trx, actor, { setting, value }, now)
  } catch (error) {
    throw error instanceof Refusal ? Refusal.at(fieldNameOf(setting.key), error.message) : error
  }
}
