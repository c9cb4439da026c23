import { createHash } from 'node:crypto'
import type { Db } from '../../db/types.ts'
import type { ImportedPerson } from '../../people/imported/add-imported-people.ts'
import { countExtraCells, countNamed } from '../sources/csv-row.ts'
import type { PeopleRow } from './read-people-file.ts'
import { type ReadPerson, readPerson } from './read-person.ts'
import type { Columns } from './recognise-columns.ts'

export type JudgedRow = PeopleRow &
  (
    | { verdict: 'new'; person: ImportedPerson }
    | { verdict: 'duplicate'; person: ImportedPerson }
    | { verdict: 'invalid'; reasons: string[] }
  )

/** The outcome of each row. `seen` holds the addresses of earlier rows and collects these. */
export async function judgeRows(
  db: Db,
  { rows, header, columns, seen }: { rows: PeopleRow[]; header: string[]; columns: Columns; seen: Set<string> },
): Promise<JudgedRow[]> {
  const width = Math.max(countNamed(header), ...[...columns.values()].map((place) => place + 1))
  const read = rows.map((row) => ({ ...row, ...readRow(row, { columns, width }) }))
  const emails = read.flatMap((row) => ('person' in row ? [row.person.email] : []))
  const [known, erased] = [await findKnown(db, emails), await findErased(db, emails)]

  return read.map((row): JudgedRow => {
    if ('reasons' in row) return { ...row, verdict: 'invalid' }
    const { email } = row.person
    if (erased.has(digestOf(email))) return { ...row, verdict: 'invalid', reasons: ['erased_person'] }
    if (known.has(email) || seen.has(email)) return { ...row, verdict: 'duplicate' }
    seen.add(email)
    return { ...row, verdict: 'new' }
  })
}

/** A row is not read if its cells may be under the wrong headings. */
function readRow(row: PeopleRow, { columns, width }: { columns: Columns; width: number }): ReadPerson {
  if (row.openQuote) return { reasons: ['unclosed_quote'] }
  return countExtraCells(row, width) > 0 ? { reasons: ['extra_cells'] } : readPerson(row.cells, columns)
}

/** Addresses that lead to anyone, including staff and merged people. */
async function findKnown(db: Db, emails: string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set()
  const identities = await db
    .selectFrom('userIdentities')
    .select('externalId as email')
    .where('channel', '=', 'email')
    .where('externalId', 'in', emails)
    .execute()
  const users = await db.selectFrom('users').select('email').where('email', 'in', emails).execute()
  return new Set([...identities, ...users].flatMap(({ email }) => email ?? []))
}

async function findErased(db: Db, emails: string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set()
  const digests = emails.map((email) => Buffer.from(digestOf(email), 'hex'))
  const found = await db.selectFrom('erasedEmails').select('digest').where('digest', 'in', digests).execute()
  return new Set(found.map(({ digest }) => digest.toString('hex')))
}

function digestOf(email: string): string {
  return createHash('sha256').update(email).digest('hex')
}
