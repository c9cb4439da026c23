import type { Actor } from '../../core/actor.ts'
import { csvMark, csvText } from '../../core/csv.ts'
import type { Db } from '../../db/types.ts'
import { fileCellOf } from '../../lists/cells.ts'
import type { ActivityFilter } from '../activity-filters.ts'
import type { ActivityList } from '../activity-list.ts'

const rowsAtOnce = 500

/**
 * Exports the filtered log as CSV, latest first, one page per piece, reading each page on demand. Needs no long
 * transaction: rows never change, and new ones come before the first page.
 */
export async function* exportActivity(
  db: Db,
  actor: Actor,
  list: ActivityList,
  filter: ActivityFilter,
  now = new Date(),
): AsyncGenerator<string> {
  const columns = Object.values(list.columns)
  yield csvMark + csvText([columns.map(({ label }) => label)])
  let cursor: string | undefined
  do {
    const page = await list.page(db, actor, { ...filter, cursor, pageSize: rowsAtOnce }, now)
    const lines = page.rows.map((row) => columns.map((column) => fileCellOf(column, row, now)))
    if (lines.length > 0) yield csvText(lines)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
