import { Conflict, type Contested } from '../core/conflict.ts'
import { type PersonFields, type WritableField, writableFields } from './writable-fields.ts'

/** What the fields held when they were read. */
export type Originals = Partial<Record<WritableField, string | null>>

type Read = { version?: number | undefined; originals?: Originals | undefined }

/**
 * Throws a Conflict when someone else changed what is about to be changed. Whoever says what they began with is only
 * stopped where both changed one field, each to another value; whoever does not is stopped by any newer version.
 */
export function refuseStale(
  { version, originals }: Read,
  person: PersonFields & { version: number },
  wanted: PersonFields,
  changed: WritableField[],
): void {
  if (version === undefined || version === person.version) return

  const contested = originals ? changed.filter((field) => person[field] !== originals[field]) : changed
  if (originals && contested.length === 0) return
  throw new Conflict('Someone else changed this while you were writing. Choose what is right, then save again.', {
    version: person.version,
    values: Object.fromEntries(writableFields.map((field) => [field, person[field] ?? ''])),
    contested: Object.fromEntries(contested.map((field) => [field, compare(field)])),
  })

  function compare(field: WritableField): Contested {
    const both = { mine: wanted[field] ?? '', theirs: person[field] ?? '' }
    return originals ? { ...both, original: originals[field] ?? '' } : both
  }
}
