import { z } from 'zod'
import { dispositionOf } from '#lib/core/files/file-name.ts'
import { toTextStream } from '#lib/core/text-stream.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { exportReviewRows, recordReviewExport } from '#lib/imports/review/export-review-rows.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const GET = defineHandler({
  summary: 'Download the rows to review of an import',
  gives: 'application/x-ndjson',
  may: 'imports.write',
  isExport: true,
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  conduct: async (db, actor, { params }) => {
    const runId = params.id
    if (!(await inTransaction(db, (trx) => recordReviewExport(trx, actor, { runId })))) return undefined

    return new Response(toTextStream(exportReviewRows(db, actor, { runId, keyring: loadKeyring() })), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': dispositionOf('attachment', `to-review-${runId}.ndjson`),
        'cache-control': 'no-store',
      },
    })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
