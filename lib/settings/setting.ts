import type { z } from 'zod'
import type { ActivityKind } from '../activity/kinds.ts'
import type { Actor } from '../core/actor.ts'
import type { Permission } from '../core/permissions.ts'
import type { Trx } from '../db/types.ts'

export type SettingValue = boolean | number | string

type Switch = { kind: 'switch' }
/** `unit` follows the field, such as "years". */
type NumberField = { kind: 'number'; unit: string }
type Text = { kind: 'text'; type?: 'email' | 'tel' | 'date' }
/** Several lines of text, such as an address. */
type Lines = { kind: 'lines' }
/** One of a few values, each with its label. */
type Choice<Value extends string> = { kind: 'choice'; options: Record<Value, string> }

/** How the field of a setting is drawn. */
export type SettingField = Switch | NumberField | Text | Lines | Choice<string>

type FieldOf<Value> = [Value] extends [boolean]
  ? Switch
  : [Value] extends [number]
    ? NumberField
    : [Value] extends [string]
      ? Text | Lines | Choice<Value>
      : SettingField

/** One thing that the company can set. */
export type Setting<Value extends SettingValue = SettingValue> = {
  key: string
  title: string
  /** One sentence below the title. */
  help: string
  field: FieldOf<Value>
  /** What may be stored. Its messages stand beside the field. */
  schema: z.ZodType<Value>
  /** Holds until the company sets something else. */
  default: Value
  may: Permission
  /** The kind of activity of a change; `setting.changed` if left out. */
  activity?: ActivityKind
  /** What the activity log says of a change. */
  says(value: Value): string
  /** Throws a Refusal if this actor must not set this value now. */
  refuse?(trx: Trx, actor: Actor, value: Value): Promise<void>
}

/** Settings under one heading and in one form. */
export type SettingGroup = {
  /** Its place on the page, /admin/settings#name. */
  name: string
  title: string
  settings: readonly Setting[]
}

/** Checks a declaration where it stands. The type of the value comes from the schema. */
export function defineSetting<Value extends SettingValue>(
  setting: Setting<Value> & { default: NoInfer<Value> },
): Setting<Value> {
  return setting
}
