import type { Actor } from '../../core/actor.ts'
import { csvMark, csvText } from '../../core/csv.ts'
import type { Db } from '../../db/types.ts'
import { type ActivityRow, listActivity } from '../list-activity.ts'
import { readChanges } from '../read-changes.ts'
import type { ActivityFilter } from '../schemas.ts'
import type { ActivityWords } from '../words.ts'

const rowsAtOnce = 500

const head = [
  'When',
  'Kind',
  'What happened',
  'Person',
  'Person id',
  'By',
  'By id',
  'Changes',
  'Address',
  'Device',
  'Id',
]

/**
 * Exports the filtered log as CSV, latest first, one page per piece, reading each page on demand. Needs no long
 * transaction: rows never change, and new ones come before the first page.
 */
export async function* exportActivity(
  db: Db,
  actor: Actor,
  filter: ActivityFilter,
  words: ActivityWords,
): AsyncGenerator<string> {
  yield csvMark + csvText([head])
  let cursor: string | undefined
  do {
    const page = await listActivity(db, actor, { ...filter, cursor, pageSize: rowsAtOnce })
    if (page.rows.length > 0) yield csvText(page.rows.map((row) => cellsOf(row, words)))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

function cellsOf(row: ActivityRow, { labelOf }: ActivityWords): (string | null)[] {
  const changes = readChanges(row.changes).map(({ field, before, after }) => `${field}: ${before} → ${after}`)
  return [
    row.createdAt.toISOString(),
    labelOf(row.activityType),
    row.activityDescription,
    named(row.personFirstName, row.personLastName, row.personEmail),
    row.userId,
    named(row.actorFirstName, row.actorLastName, row.actorEmail) || row.actorName,
    row.actorId,
    changes.join('; '),
    row.ipAddress,
    row.userAgent,
    row.id,
  ]
}

function named(first: string | null, last: string | null, email: string | null): string {
  return [first, last].filter(Boolean).join(' ') || email || ''
}
