import { withoutNeutraliser } from '../../core/csv.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { isEmptyWord, splitName } from '../../people/contact/normalise-name.ts'
import type { ImportedPerson } from '../../people/imported/add-imported-people.ts'
import { tidyImported } from '../../people/imported/tidy-imported.ts'
import { personPatch } from '../../people/record/person-input.ts'
import { type PeopleField, spell } from './people-fields.ts'
import type { Columns } from './recognise-columns.ts'

export type ReadPerson = { person: ImportedPerson } | { reasons: string[] }

type Said = Partial<Record<PeopleField, string>>

/** The person in a row, each field normalised as at every door, or every reason why there is none. */
export function readPerson(row: string[], columns: Columns): ReadPerson {
  const { name, email: typed, customerType, ...said } = sayings(row, columns)
  const email = normaliseEmail(typed)
  const whole = said.firstName || said.lastName ? undefined : splitName(name ?? '')
  const read = personPatch.safeParse({
    ...said,
    ...whole,
    ...(customerType && { customerType: customerType.toLowerCase() }),
  })
  if (email.kind === 'valid' && read.success) return { person: tidyImported({ ...read.data, email: email.email }) }

  const faults = (read.error?.issues ?? []).map(({ path }) => `invalid_${spell(String(path[0]))}`)
  return { reasons: [...new Set([...(email.kind === 'valid' ? [] : [`${email.kind}_email`]), ...faults])] }
}

/** The values of a row; empty cells and words such as "N/A" count as no value. */
function sayings(row: string[], columns: Columns): Said {
  const cells = [...columns].map(([field, place]): [PeopleField, string] => [field, bare(row[place] ?? '')])
  return Object.fromEntries(cells.filter(([, cell]) => cell !== '' && !isEmptyWord(cell)))
}

/** Removes the quote that our own files put before cells a spreadsheet would run. */
function bare(cell: string): string {
  return withoutNeutraliser(cell.trim()).trim()
}
