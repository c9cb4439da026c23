import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { countPeople } from '#lib/people/count-people.ts'
import { listPeople, refuseForeignCursor } from '#lib/people/list-people.ts'
import { filterOf, listPeopleInput } from '#lib/people/schemas.ts'

export const GET = defineHandler({
  may: 'people.read',
  input: z.object({ query: listPeopleInput }),
  work: async (db, actor, { query }) => {
    refuseForeignCursor(query)
    const { rows, nextCursor } = await listPeople(db, actor, query)
    const { total, isExact } = await countPeople(db, actor, filterOf(query))
    return { body: { data: rows, page: { nextCursor, total, totalIsExact: isExact } } }
  },
})
