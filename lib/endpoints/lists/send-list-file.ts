import type { StaffActor } from '../../core/actor.ts'
import { dispositionOf } from '../../core/files/file-name.ts'
import { toTextStream } from '../../core/text-stream.ts'
import { TooMany } from '../../core/too-many.ts'
import { databaseUrl } from '../../db/database.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { exportRows, mayExport } from '../../lists/export/export-rows.ts'
import { readLayout } from '../../lists/layout.ts'
import type { Asked, List } from '../../lists/list.ts'
import { recordListExport } from './record-list-export.ts'

/** Writes an export down, then sends the file while it is read, and no further than it is read. Throws TooMany. */
export async function sendListFile<Row extends { id: string }>(
  db: Db,
  actor: StaffActor,
  list: List<Row>,
  asked: Asked & { columns?: string[] | undefined },
  request: Request,
  now = new Date(),
): Promise<Response> {
  if (!mayExport()) throw new TooMany('Three exports are running already. Try again when one of them is through.', 30)
  const { columns } = readLayout(list.columns, undefined, asked.columns)
  await inTransaction(db, (trx) => recordListExport(trx, actor, list, { ...asked, columns }, now))

  const abort = new AbortController()
  request.signal.addEventListener('abort', () => abort.abort(), { once: true })
  const wanted = {
    columns: columns.flatMap((key) => list.columns[key] ?? []),
    query: (trx: Trx) => list.query(trx, actor, { ...asked, columns }, now),
  }
  return new Response(toTextStream(exportRows(databaseUrl(), wanted, abort.signal, now), abort), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': dispositionOf('attachment', `${list.name}-${now.toISOString().slice(0, 10)}.csv`),
      'cache-control': 'no-store',
    },
  })
}
