import type { Actor } from '../core/actor.ts'
import { roleMay } from '../core/permissions.ts'
import type { Db } from '../db/types.ts'
import { checkStored } from './read-setting.ts'
import type { Setting, SettingField, SettingGroup } from './setting.ts'
import { textOf } from './setting-text.ts'

/** A setting as the page draws it. `text` is its value as the text of its field. */
export type SettingRow = {
  key: string
  title: string
  help: string
  field: SettingField
  text: string
  /** The last change, if there was one; `by` is null for a program. */
  changed: { at: Date; by: Changer } | null
}

type Changer = { firstName: string | null; lastName: string | null; email: string | null } | null

/** A group with its settings. `version` counts every change of any of them. */
export type GroupRow = { name: string; title: string; version: number; settings: SettingRow[] }

type Stored = Awaited<ReturnType<typeof listStored>>[number]

/** Every group with the settings that the actor may change, in one query. Groups without any are left out. */
export async function listSettings(db: Db, actor: Actor, groups: readonly SettingGroup[]): Promise<GroupRow[]> {
  const stored = new Map((await listStored(db)).map((row) => [row.key, row]))
  const mine = groups.map((group) => ({ ...group, settings: group.settings.filter(({ may }) => mayDo(actor, may)) }))
  return mine.filter(({ settings }) => settings.length > 0).map((group) => toGroupRow(group, stored))
}

function listStored(db: Db) {
  return db
    .selectFrom('settings')
    .leftJoin('users as person', 'person.id', 'settings.updatedBy')
    .select(['settings.key', 'settings.value', 'settings.version', 'settings.updatedAt', 'settings.updatedBy'])
    .select(['person.firstName', 'person.lastName', 'person.email'])
    .execute()
}

function mayDo(actor: Actor, may: Setting['may']): boolean {
  return actor.kind === 'staff' && roleMay(actor.role, may)
}

function toGroupRow({ name, title, settings }: SettingGroup, stored: ReadonlyMap<string, Stored>): GroupRow {
  return {
    name,
    title,
    version: settings.reduce((sum, { key }) => sum + (stored.get(key)?.version ?? 0), 0),
    settings: settings.map((setting) => toRow(setting, stored.get(setting.key))),
  }
}

function toRow(setting: Setting, stored: Stored | undefined): SettingRow {
  const { key, title, help, field } = setting
  const value = stored ? checkStored(setting, stored.value) : setting.default
  return { key, title, help, field, text: textOf(value), changed: stored ? changeOf(stored) : null }
}

function changeOf({ updatedAt, updatedBy, firstName, lastName, email }: Stored): SettingRow['changed'] {
  return { at: updatedAt, by: updatedBy ? { firstName, lastName, email } : null }
}
