import { z } from 'zod'
import { keepAsTyped } from '../contact/refuse-doubtful.ts'
import { personPatch } from './person-input.ts'
import { writableFields } from './writable-fields.ts'

const value = z.string().nullable()

/** The form that edits a person: its fields, the version that was read, and the original values as JSON. */
export const editPersonForm = personPatch.extend({
  userId: z.uuid(),
  keepAsTyped,
  version: z.coerce.number().int(),
  original: z
    .string()
    .transform(parseJson)
    .pipe(z.partialRecord(z.enum(writableFields), value)),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
