import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { exportReviewRows } from '#lib/imports/review/export-review-rows.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

export const GET = defineHandler({
  may: 'imports.write',
  input: z.object({ params: z.object({ id: z.uuid() }) }),
  work: async (trx, actor, { params }) => {
    const lines = await exportReviewRows(trx, actor, { runId: params.id, keyring: loadKeyring() })
    if (!lines) return undefined
    return new Response(lines, {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="to-review-${params.id}.ndjson"`,
        'cache-control': 'no-store',
      },
    })
  },
})
