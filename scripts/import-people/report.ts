import { sayNobodyNew } from '../../lib/imports/nothing-new.ts'
import type { PeopleNumbers } from '../../lib/imports/people/import-people.ts'
import type { JudgedRow } from '../../lib/imports/people/judge-rows.ts'
import { peopleFields, spell } from '../../lib/imports/people/people-fields.ts'
import type { PeopleFile } from '../../lib/imports/people/read-people-file.ts'

type Reported = { runId: string | null; numbers: PeopleNumbers; preview: JudgedRow[]; json: boolean }

/** Reports the column of each field, the first rows as read, and the totals; with `json`, also as JSON on the last line. */
export function describeImport(file: PeopleFile, { runId, numbers, preview, json }: Reported): string {
  const { read, usersCreated, duplicates, invalid, reasons } = numbers
  const why = Object.entries(reasons).map(([reason, rows]) => `${reason} ${rows}`)
  const nobodyNew = sayNobodyNew(numbers)
  const lines = [
    'Columns',
    ...describeColumns(file),
    'First rows',
    ...preview.map((row) => `  ${row.number}  ${row.verdict}: ${describeRow(row)}`),
    '',
    ...(nobodyNew ? [`${nobodyNew}.`] : []),
    runId ? `Run ${runId}` : 'Rehearsal: nothing was written. Add --apply to import.',
    `${read} read = ${usersCreated} created + ${duplicates} duplicates + ${invalid} invalid`,
    ...(why.length > 0 ? [`invalid: ${why.join(', ')}`] : []),
  ]
  const columns = Object.fromEntries([...file.columns].map(([field, place]) => [spell(field), file.header[place]]))
  const last = { read, created: usersCreated, duplicates, invalid, reasons, columns, runId }
  return `${lines.join('\n')}\n${json ? `${JSON.stringify(last)}\n` : ''}`
}

function describeColumns({ header, columns }: PeopleFile): string[] {
  const fed = peopleFields.flatMap((field) => {
    const place = columns.get(field)
    return place === undefined ? [] : [`  ${spell(field)} = ${header[place]}`]
  })
  const used = new Set(columns.values())
  const ignored = header.filter((name, place) => name !== '' && !used.has(place))
  return ignored.length > 0 ? [...fed, `  not imported: ${ignored.join(', ')}`] : fed
}

function describeRow(row: JudgedRow): string {
  if (row.verdict === 'invalid')
    return `${row.reasons.join(', ')}${row.openQuote ? ` (opened on line ${row.openQuote})` : ''}`
  return Object.values(row.person).filter(Boolean).join(' · ')
}
