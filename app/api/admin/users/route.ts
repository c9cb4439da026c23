import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { personList } from '#lib/people/list/list-people.ts'
import { listedUser, shownUser, userOf } from '#lib/people/record/user-answer.ts'
import { userInput } from '#lib/people/record/user-input.ts'
import { addUser } from '#lib/people/record/write-user.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const GET = defineListHandler(personList, {
  may: 'people.read',
  summary: 'List people',
  description: 'Everybody on record, staff too; those merged away are left out.',
  answer: listedUser,
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
