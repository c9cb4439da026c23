'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { changeSensitiveFields, changeSensitiveForm } from '#lib/people/sealed/change-sensitive-fields.ts'
import { revealForm, revealSensitiveFields } from '#lib/privacy/sealed/reveal-sensitive-fields.ts'
import { sensitiveFields } from '#lib/privacy/sealed/sensitive-fields.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

/** Some sealed fields at once, each with a line in the log of its own. */
export const revealAction = defineAction({
  may: 'people.reveal',
  input: revealForm,
  keep: ['reason'],
  work: (trx, actor, input) => revealSensitiveFields(trx, actor, { ...input, keyring: loadKeyring() }),
  shown: (opened) => opened,
})

export const changeSensitiveAction = defineAction({
  may: 'people.write',
  input: changeSensitiveForm,
  keep: sensitiveFields,
  work: (trx, actor, input) => changeSensitiveFields(trx, actor, { ...input, keyring: loadKeyring() }),
  message: () => 'Saved.',
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})
