import { Refusal } from '../../core/refusal.ts'
import { normaliseEmail } from '../contact/normalise-email.ts'
import { tidyName, tidyText } from '../contact/normalise-name.ts'
import { normalisePhone } from '../contact/normalise-phone.ts'
import { tidyPostcode } from '../contact/normalise-postcode.ts'
import { type PersonFields, type PersonPatch, type WritableField, writableFields } from './writable-fields.ts'

type Tidied = { wanted: PersonFields; given: WritableField[] }

/** The person with these fields applied, each normalised as at every door, and the names of the given fields. */
export function tidyFields(patch: PersonPatch, standing: PersonFields): Tidied {
  const given = writableFields.filter((field) => patch[field] !== undefined)
  const merged = { ...standing, ...withoutGaps(patch) }

  const tidied: PersonFields = {
    ...merged,
    ...tidyName(merged.firstName, merged.lastName),
    email: patch.email === undefined ? standing.email : readEmail(patch.email),
    phone: normalisePhone(merged.phone)?.number ?? null,
    mobile: normalisePhone(merged.mobile)?.number ?? null,
    postcode: tidyPostcode(merged.postcode, merged.country),
    companyName: tidyText(merged.companyName) ?? null,
  }
  return { wanted: { ...standing, ...pick(tidied, given) }, given }
}

function readEmail(typed: string | null): string | null {
  const read = normaliseEmail(typed)
  if (read.kind !== 'invalid') return read.kind === 'valid' ? read.email : null
  const sentence = 'Write one plain email address, such as name@example.com.'
  throw Refusal.at('email', sentence)
}

function withoutGaps(patch: PersonPatch): Partial<PersonFields> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

function pick(fields: PersonFields, names: WritableField[]): Partial<PersonFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
