import { type Expression, sql } from 'kysely'
import { csvMark, csvText } from '../../core/csv.ts'
import { openDatabase, openPool } from '../../db/open-database.ts'
import type { Db, Trx } from '../../db/types.ts'
import { fileCellOf } from '../cells.ts'
import type { Column } from '../columns.ts'

const rowsAtOnce = 1000
const mostAtOnce = 3
const limits = { statement: 60_000, lock: 2000, idle: 120_000 }

// On the global object: Next.js bundles this module more than once, and all copies share one count.
const shared: typeof globalThis & { reactFastExports?: number } = globalThis

/** Whether another export may start: each holds a connection until its reader is done. */
export function mayExport(): boolean {
  return (shared.reactFastExports ?? 0) < mostAtOnce
}

type Wanted<Row> = { query: (trx: Trx) => Expression<Row>; columns: Column<Row>[] }

/**
 * Exports all rows of a query as CSV, a thousand lines per piece, as of one moment. Fetches a piece on demand; an abort
 * cancels the running query. Record the export first.
 */
export async function* exportRows<Row>(
  url: string,
  { query, columns }: Wanted<Row>,
  signal: AbortSignal,
  now: Date,
): AsyncGenerator<string> {
  // A separate connection, so that slow readers take none from the pages.
  const own = openDatabase(openPool(url, { max: 1, limits }))
  shared.reactFastExports = (shared.reactFastExports ?? 0) + 1
  try {
    const trx = await own.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
    try {
      await sql`declare listed no scroll cursor for ${query(trx)}`.execute(trx)
      yield `${csvMark}${csvText([columns.map(({ label }) => label)])}`
      for (let isLast = false; !isLast; ) {
        const rows = await fetchNext<Row>(url, trx, signal)
        isLast = rows.length < rowsAtOnce
        if (rows.length > 0) yield csvText(rows.map((row) => columns.map((column) => fileCellOf(column, row, now))))
      }
    } finally {
      // Nothing was written, and a pool ends only once its connection is back.
      await trx.rollback().execute()
    }
  } finally {
    shared.reactFastExports -= 1
    await own.destroy()
  }
}

async function fetchNext<Row>(url: string, trx: Trx, signal: AbortSignal): Promise<Row[]> {
  const { rows: held } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
  const stop = () => void cancel(url, held[0]?.pid)
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(rowsAtOnce)} from listed`.execute(trx)
    return rows
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function cancel(url: string, pid: number | undefined): Promise<void> {
  const other: Db = openDatabase(openPool(url, { max: 1 }))
  await sql`select pg_cancel_backend(${pid})`.execute(other).catch(() => undefined)
  await other.destroy()
}
