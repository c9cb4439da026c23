import { normaliseName } from '../contact/normalise-name.ts'
import { tidyFields } from '../record/tidy-fields.ts'
import { emptyFields } from '../record/writable-fields.ts'
import type { ImportedPerson } from './add-imported-people.ts'

/** A person of a file exactly as they will be stored, with the fields that say something. */
export function tidyImported({ firstName, lastName, ...others }: ImportedPerson): ImportedPerson {
  const named = { ...others, ...normaliseName(firstName, lastName) }
  const { wanted, given } = tidyFields(named, { ...emptyFields, status: 'active' })
  const said = given.filter((field) => wanted[field] !== null)
  return { ...Object.fromEntries(said.map((field) => [field, wanted[field]])), email: others.email }
}
