import { z } from 'zod'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { sendListFile } from '#lib/endpoints/lists/send-list-file.ts'
import { listPicked } from '#lib/people/bulk/list-picked.ts'
import { exportPeopleInput } from '#lib/people/list/export-input.ts'
import { peopleList } from '#lib/people/list/people-list.ts'

/** POST, although nothing changes: an export is logged, and no link may cause that. */
export const POST = defineHandler({
  summary: 'Export people as CSV',
  description: 'Exactly the people whom the list shows for the same parameters, however many. It is logged.',
  gives: 'text/csv',
  may: 'people.read',
  isExport: true,
  input: z.object({ query: exportPeopleInput }),
  conduct: async (db, actor, { query: { pick, ...asked } }, request) => {
    if (pick === undefined) return sendListFile(db, actor, peopleList, asked, request)
    const ids = await listPicked(db, actor, pick)
    return ids && sendListFile(db, actor, peopleList, { ...asked, ids }, request)
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
