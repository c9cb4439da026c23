import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import { openDatabase, openPool } from '../../db/open-database.ts'
import type { Db, Trx } from '../../db/types.ts'
import { cellsOf } from '../list/columns/column-values.ts'
import { peopleWhere } from '../list/filter-people.ts'
import { orderOf } from '../list/people-order.ts'
import { filterOf } from '../list/schemas.ts'
import { sortKeys } from '../list/sort-keys.ts'
import { visiblePeople } from '../visible-people.ts'
import { csvHead, csvLines } from './csv.ts'
import type { ExportPeopleInput } from './export-input.ts'

const rowsAtOnce = 1000
const mostAtOnce = 3
const limits = { statement: 60_000, lock: 2000, idle: 120_000 }
let running = 0

/** Whether another export may begin: each holds a connection for as long as somebody reads it. */
export function mayExport(): boolean {
  return running < mostAtOnce
}

/**
 * Everyone on the list as CSV, a thousand lines a piece, as they all were at one moment. The next piece is fetched when
 * the last was taken, and an abort stops the query that runs. Record the export first.
 */
export async function* exportPeople(
  url: string,
  actor: StaffActor,
  input: ExportPeopleInput,
  signal: AbortSignal,
  now = new Date(),
): AsyncGenerator<string> {
  // A connection of its own, so that slow readers take none from the pages.
  const own = openDatabase(openPool(url, { max: 1, limits }))
  running += 1
  try {
    const trx = await own.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
    try {
      await declare(trx, actor, input, now)
      yield csvHead(input.columns)
      for (let isLast = false; !isLast; ) {
        const rows = await fetchNext(url, trx, signal)
        isLast = rows.length < rowsAtOnce
        if (rows.length > 0) yield csvLines(input.columns, rows)
      }
    } finally {
      // Nothing was written, and a pool ends only once its connection is back.
      await trx.rollback().execute()
    }
  } finally {
    running -= 1
    await own.destroy()
  }
}

async function declare(trx: Trx, actor: StaffActor, { columns, pick, ...input }: ExportPeopleInput, now: Date) {
  const { sort, order } = orderOf(input)
  const people = visiblePeople(trx, actor)
    .select(cellsOf(columns).as('cells'))
    .where(peopleWhere(filterOf(input), now))
    .$if(pick !== undefined, (query) => query.where(isPicked(actor, pick ?? '')))
    .orderBy(sortKeys[sort].by, order)
    .orderBy('users.id', order)
  await sql`declare people no scroll cursor for ${people}`.execute(trx)
}

function isPicked(actor: StaffActor, pick: string) {
  return sql<boolean>`users.id in (
    select unnest(user_ids) from people_picks where id = ${pick} and picked_by = ${actor.userId})`
}

async function fetchNext(url: string, trx: Trx, signal: AbortSignal): Promise<(string | null)[][]> {
  const { rows: held } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
  const stop = () => void cancel(url, held[0]?.pid)
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { rows } = await sql<{ cells: (string | null)[] }>`
      fetch forward ${sql.lit(rowsAtOnce)} from people`.execute(trx)
    return rows.map(({ cells }) => cells)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function cancel(url: string, pid: number | undefined): Promise<void> {
  const other: Db = openDatabase(openPool(url, { max: 1 }))
  await sql`select pg_cancel_backend(${pid})`.execute(other).catch(() => undefined)
  await other.destroy()
}
