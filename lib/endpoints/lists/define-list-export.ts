import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Permission } from '../../auth/permissions.ts'
import type { StaffActor } from '../../core/actor.ts'
import { toTextStream } from '../../core/text-stream.ts'
import { TooMany } from '../../core/too-many.ts'
import { databaseUrl } from '../../db/database.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { exportRows, mayExport } from '../../lists/export/export-rows.ts'
import { readLayout } from '../../lists/layout.ts'
import type { Asked, List } from '../../lists/list.ts'
import { defineHandler } from '../define-handler.ts'
import { readTicked } from './read-ticked.ts'

/** POST for a file of a list, though it changes nothing: an export is written down, and no link may cause that. */
export function defineListExport<Row extends { id: string }>(list: List<Row>, { may }: { may: Permission }) {
  return defineHandler({
    summary: `Export ${list.words.many} as CSV`,
    description: 'Exactly what the list shows for the same parameters, however much. It is logged.',
    gives: 'text/csv',
    may,
    input: z.object({ query: list.fileInput }),
    conduct: async (db, actor, { query }, request) => {
      if (!mayExport())
        throw new TooMany('Three exports are running already. Try again when one of them is through.', 30)
      const now = new Date()
      const ids = await readTicked(request)
      const { columns } = readLayout(list.columns, undefined, query.columns)
      const asked = { ...query, columns, ...(ids && { ids }) }
      await inTransaction(db, (trx) => recordListExport(trx, actor, list, asked, now))

      const wanted = {
        columns: columns.flatMap((key) => list.columns[key] ?? []),
        query: (trx: Trx) => list.query(trx, actor, asked, now),
      }
      return fileResponse(list.name, (signal) => exportRows(databaseUrl(), wanted, signal, now), request)
    },
  })
}

/** Writes down that rows leave the product, before the first of them does. */
async function recordListExport<Row extends { id: string }>(
  trx: Trx,
  actor: StaffActor,
  list: List<Row>,
  { columns, sort, order, ...filters }: Asked,
  now: Date,
): Promise<void> {
  const { total, isExact } = await list.total(trx, actor, filters, now)
  const rows = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'} ${total === 1 ? list.words.one : list.words.many}`
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: `List of ${rows} exported`,
    // Which filters there were, not what they said: somebody's name may be among the words.
    details: { list: list.name, columns, filters: Object.keys(filters) },
    at: now,
  })
}

/** A file that is sent while it is read, and no further than it is read. */
function fileResponse(
  name: string,
  piecesOf: (signal: AbortSignal) => AsyncGenerator<string>,
  request: Request,
): Response {
  const abort = new AbortController()
  request.signal.addEventListener('abort', () => abort.abort(), { once: true })
  return new Response(toTextStream(piecesOf(abort.signal), abort), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
