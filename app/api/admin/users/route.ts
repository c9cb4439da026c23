import { z } from 'zod'
import { one, pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { countPeople } from '#lib/people/list/count-people.ts'
import { listPeople, refuseForeignPlace } from '#lib/people/list/list-people.ts'
import { filterOf, listPeopleInput } from '#lib/people/list/schemas.ts'
import { listedUser, shownUser, userOf } from '#lib/people/record/user-answer.ts'
import { userInput } from '#lib/people/record/user-input.ts'
import { addUser } from '#lib/people/record/write-user.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

export const GET = defineHandler({
  summary: 'List people',
  description: 'Everybody on record, staff too; those merged away are left out.',
  may: 'people.read',
  input: z.object({ query: listPeopleInput }),
  answer: pageOf(listedUser),
  work: async (db, actor, { query }) => {
    refuseForeignPlace(query)
    const page = await listPeople(db, actor, query)
    return pageAnswer({ ...page, ...(await countPeople(db, actor, filterOf(query))) })
  },
})

export const POST = defineHandler({
  summary: 'Add a customer',
  description: 'An email address, or else a phone number that works, is needed. One that is already on record is 409.',
  may: 'people.write',
  input: z.object({ query: z.strictObject({}), body: userInput }),
  answer: one(shownUser),
  status: 201,
  versioned: true,
  work: async (trx, actor, { body }) => {
    const person = await findPerson(trx, actor, await addUser(trx, actor, { given: body, keys: loadKeyring }))
    if (!person) return undefined
    const { id, version } = person
    return { body: { data: userOf(person) }, version, location: `/api/admin/users/${id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
