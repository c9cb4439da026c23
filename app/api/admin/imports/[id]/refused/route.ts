import { z } from 'zod'
import { dispositionOf } from '#lib/core/files/file-name.ts'
import { toTextStream } from '#lib/core/text-stream.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { exportRefusedRows, recordRefusedExport } from '#lib/imports/people/kept/export-refused-rows.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const GET = defineHandler({
  summary: 'Download the rows of an import of people that could not be used',
  description: 'As they came, with the reason beside each, as long as the file is kept. It is logged.',
  gives: 'text/csv',
  may: 'imports.write',
  isExport: true,
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  conduct: async (db, actor, { params }) => {
    const asked = { runId: params.id, keyring: loadKeyring() }
    const file = await inTransaction(db, (trx) => recordRefusedExport(trx, actor, asked))
    if (!file) return undefined

    return new Response(toTextStream(exportRefusedRows(db, file)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': dispositionOf('attachment', `not-usable-${params.id}.csv`),
        'cache-control': 'no-store',
      },
    })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
