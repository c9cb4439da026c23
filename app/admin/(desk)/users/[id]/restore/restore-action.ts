'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { restoreValue, restoreValueForm } from '#lib/people/record/restore-value.ts'

export const restoreValueAction = defineAction({
  may: 'people.write',
  input: restoreValueForm,
  keep: [],
  work: (trx, actor, input) => restoreValue(trx, actor, input),
  afterCommit: (userId) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})
