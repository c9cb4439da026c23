'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { ensureTag } from '#lib/people/tags/ensure-tag.ts'
import { tagPersonForm, untagPersonForm } from '#lib/people/tags/tag-input.ts'
import { tagPerson, untagPerson } from '#lib/people/tags/tag-person.ts'

export const tagPersonAction = defineAction({
  may: 'people.write',
  input: tagPersonForm,
  keep: ['name'],
  work: async (trx, actor, { userId, name }) => {
    const { id } = await ensureTag(trx, actor, { name })
    await tagPerson(trx, actor, { userId, tagId: id })
  },
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})

export const untagPersonAction = defineAction({
  may: 'people.write',
  input: untagPersonForm,
  keep: [],
  work: (trx, actor, input) => untagPerson(trx, actor, input),
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})
