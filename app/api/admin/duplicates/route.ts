import { z } from 'zod'
import { countDuplicates } from '#lib/duplicates/inbox/count-duplicates.ts'
import { duplicateAnswer, duplicateOf, listDuplicatesInput } from '#lib/duplicates/inbox/duplicate-answer.ts'
import { listDuplicates, refuseForeignDuplicatesCursor } from '#lib/duplicates/inbox/list-duplicates.ts'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'

export const GET = defineHandler({
  summary: 'List likely duplicates',
  description: 'Groups of records that may be of one person, the likeliest first, with the reasons.',
  may: 'people.read',
  input: z.object({ query: listDuplicatesInput }),
  answer: pageOf(duplicateAnswer),
  work: async (db, actor, { query }) => {
    refuseForeignDuplicatesCursor(query.cursor)
    const { rows, nextCursor } = await listDuplicates(db, actor, query)
    return pageAnswer({ rows: rows.map(duplicateOf), nextCursor, ...(await countDuplicates(db, actor)) })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
