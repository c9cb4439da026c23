import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { findPerson } from '#lib/people/find-person.ts'

export const GET = defineHandler({
  may: 'people.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  work: async (db, actor, { params }) => {
    const person = await findPerson(db, actor, params.id)
    return person && { body: { data: person }, headers: { etag: `"${person.version}"` } }
  },
})
