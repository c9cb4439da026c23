import type { Setting, SettingField, SettingValue } from './setting.ts'

export type FieldName = `set-${string}`

/** The name of a setting's form field, which no other field of the form can have. */
export function fieldNameOf(key: string): FieldName {
  return `set-${key}`
}

/** A value as the text of its form field. A switch sends "on", or nothing when it is off. */
export function textOf(value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'on' : ''
  return String(value)
}

/** Reads the text of a form field. The result names what the schema does not accept. */
export function parseText<Value extends SettingValue>({ schema, field }: Setting<Value>, text: string) {
  return schema.safeParse(readText(field, text))
}

function readText({ kind }: SettingField, text: string): SettingValue {
  const words = text.replace(/\r\n?/g, '\n').trim()
  if (kind === 'switch') return words === 'on'
  if (kind === 'number') return words === '' ? Number.NaN : Number(words)
  return words
}

/** The text of a form field in words, for a person who compares it with their own. */
export function wordsOf(field: SettingField, text: string): string {
  if (field.kind === 'switch') return text === 'on' ? 'On' : 'Off'
  if (field.kind === 'number') return `${text} ${field.unit}`
  if (field.kind === 'choice') return field.options[text] ?? text
  return text || 'Empty'
}
