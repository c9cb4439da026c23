import { hash } from 'node:crypto'
import { isFields } from './read-value.ts'

/** SHA-256 in hex of the record's JSON with the keys of every object sorted. */
export function hashRecord(value: unknown): string {
  return hashText(sortedJson(value))
}

export function hashText(text: string): string {
  return hash('sha256', text, 'hex')
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (!isFields(value)) return JSON.stringify(value)

  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`).join(',')}}`
}
