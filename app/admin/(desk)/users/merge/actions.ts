'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { mergeChoiceNames, mergeForm } from '#lib/records/merge/merge-form.ts'
import { mergePeople } from '#lib/records/merge/merge-people.ts'

export const mergePeopleAction = defineAction({
  may: 'people.merge',
  input: mergeForm,
  keep: mergeChoiceNames,
  work: async (trx, actor, { survivorId, mergeIds, ...choices }) => {
    const input = {
      survivorId: z.uuid().parse(survivorId),
      mergeIds: z.array(z.uuid()).parse(mergeIds?.split(',')),
      fields: z.record(z.string(), z.string()).parse(choices),
    }
    const merged = await mergePeople(trx, actor, { ...input, keyring: loadKeyring() })
    if (!merged) throw new Refusal('One of these records is no longer there.')
    return merged
  },
  afterCommit: ({ survivorId }) => {
    revalidatePath('/admin', 'layout')
    redirect(`/admin/users/${survivorId}`)
  },
})
