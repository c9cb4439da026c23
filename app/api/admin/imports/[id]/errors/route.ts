import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { exportReviewRows, recordReviewExport } from '#lib/imports/review/export-review-rows.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

export const GET = defineHandler({
  may: 'imports.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  conduct: async (db, actor, { params }) => {
    const runId = params.id
    if (!(await inTransaction(db, (trx) => recordReviewExport(trx, actor, { runId })))) return undefined

    return new Response(toStream(exportReviewRows(db, actor, { runId, keyring: loadKeyring() })), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="to-review-${runId}.ndjson"`,
        'cache-control': 'no-store',
      },
    })
  },
})

/** Asks for the next line only when the reader has taken the last. */
function toStream(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await lines.return(undefined)),
  })
}
