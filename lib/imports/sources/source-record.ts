import { isTooDeep } from '../records/is-too-deep.ts'
import { type Fields, isFields } from '../records/read-value.ts'

/**
 * One record of a source: its raw text, and its fields if it is a JSON object. `fault` says why a record must not be used
 * although it has fields.
 */
export type SourceRecord = { text: string; fields: Fields | undefined; fault?: string }

/** Records arrive in handfuls, since waiting for each alone would cost more than reading it. */
export type SourceRecords = AsyncIterable<SourceRecord[]>

export function toSourceRecord(text: string): SourceRecord {
  if (isTooDeep(text)) return { text, fields: undefined, fault: 'Lists or objects are nested too deeply' }
  const value = parse(text) ?? parseWithNul(text)
  return { text, fields: isFields(value) ? value : undefined }
}

// A raw NUL is no JSON: inside a text it is read as the escape it should have been, elsewhere as nothing.
function parseWithNul(text: string): unknown {
  if (!text.includes('\0')) return undefined
  return parse(text.replaceAll('\0', '\\u0000')) ?? parse(text.replaceAll('\0', ''))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
