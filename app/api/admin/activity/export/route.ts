import { z } from 'zod'
import { exportActivity } from '#lib/activity/export/export-activity.ts'
import { recordActivityExport } from '#lib/activity/export/record-activity-export.ts'
import { dispositionOf } from '#lib/core/files/file-name.ts'
import { toTextStream } from '#lib/core/text-stream.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { activityList } from '#lib/house.ts'

const filters = activityList.input.omit({ sort: true, order: true, pageSize: true, cursor: true })

/** POST, although nothing changes: an export is logged, and no link may cause that. */
export const POST = defineHandler({
  summary: 'Export the activity log as CSV',
  description: 'Exactly what the list shows for the same parameters, however much. It is logged.',
  gives: 'text/csv',
  may: 'activity.read',
  isExport: true,
  input: z.object({ query: filters }),
  conduct: async (db, actor, { query }) => {
    const pieces = exportActivity(db, actor, activityList, query)
    await inTransaction(db, (trx) => recordActivityExport(trx, actor, activityList, query))
    return new Response(toTextStream(pieces), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': dispositionOf('attachment', `activity-${new Date().toISOString().slice(0, 10)}.csv`),
        'cache-control': 'no-store',
      },
    })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
