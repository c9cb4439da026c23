import { Conflict, type Contested } from '../../core/conflict.ts'
import { type PersonFields, type WritableField, writableFields } from './writable-fields.ts'

/** The values the fields had when they were read. */
export type Originals = Partial<Record<WritableField, string | null>>

type Read = { version?: number | undefined; originals?: Originals | undefined }

/**
 * With `originals`, conflicts only if someone else changed a field you are changing, to another value. Without it, any
 * newer version conflicts. Throws a Conflict.
 */
export function refuseStale(
  { version, originals }: Read,
  person: PersonFields & { version: number },
  wanted: PersonFields,
  changed: WritableField[],
): void {
  if (version === undefined || version === person.version) return

  const contested = originals ? findContested(originals, person, changed) : changed
  if (originals && contested.length === 0) return
  throw new Conflict('Someone else changed this while you were writing. Choose what is right, then save again.', {
    version: person.version,
    values: Object.fromEntries(writableFields.map((field) => [field, person[field] ?? ''])),
    contested: Object.fromEntries(contested.map((field) => [field, compare(field)])),
  })

  function compare(field: WritableField): Contested {
    if (!originals) return { mine: wanted[field] ?? '', theirs: person[field] ?? '' }
    const original = originals[field] ?? ''
    return { mine: changed.includes(field) ? (wanted[field] ?? '') : original, theirs: person[field] ?? '', original }
  }
}

const nameFields: readonly WritableField[] = ['firstName', 'lastName']

/** First and last name are one value: two edits of Ann Lee, to Anne and to Leigh, must not mix into a new person. */
function findContested(originals: Originals, person: PersonFields, changed: WritableField[]): WritableField[] {
  const isTheirs = (field: WritableField) => person[field] !== originals[field]
  const theirNames = nameFields.filter((field) => field in originals && isTheirs(field))
  const areNames = theirNames.length > 0 && nameFields.some((field) => changed.includes(field))
  const names = areNames ? nameFields.filter((field) => changed.includes(field) || theirNames.includes(field)) : []
  return [...names, ...changed.filter((field) => !names.includes(field) && isTheirs(field))]
}
