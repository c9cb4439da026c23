import { z } from 'zod'
import { toTextStream } from '#lib/core/text-stream.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { databaseUrl } from '#lib/db/database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { exportPeopleInput } from '#lib/people/export/export-input.ts'
import { exportPeople, mayExport } from '#lib/people/export/export-people.ts'
import { recordExport } from '#lib/people/export/record-export.ts'

/** By POST, though it changes nobody: an export is written down, and no link may cause that. */
export const POST = defineHandler({
  summary: 'Export people as CSV',
  description: 'Exactly the people whom the list shows for the same parameters, however many. It is logged.',
  gives: 'text/csv',
  may: 'people.read',
  input: z.object({ query: exportPeopleInput }),
  conduct: async (db, actor, { query }, request) => {
    if (!mayExport()) throw new TooMany('Three exports are running already. Try again when one of them is through.', 30)
    if (!(await inTransaction(db, (trx) => recordExport(trx, actor, query)))) return undefined

    const abort = new AbortController()
    request.signal.addEventListener('abort', () => abort.abort(), { once: true })
    return new Response(toTextStream(exportPeople(databaseUrl(), actor, query, abort.signal), abort), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="people-${new Date().toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
