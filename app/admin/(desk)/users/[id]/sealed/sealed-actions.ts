'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { changeSealedFields, changeSealedForm } from '#lib/people/sealed/change-sealed-fields.ts'
import { revealForm, revealSealedFields } from '#lib/privacy/sealed/reveal-sealed-fields.ts'
import { sealedFields } from '#lib/privacy/sealed/sealed-fields.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

/** Some sealed fields at once, each with a line in the log of its own. */
export const revealAction = defineAction({
  may: 'people.reveal',
  input: revealForm,
  keep: ['reason'],
  work: (trx, actor, input) => revealSealedFields(trx, actor, { ...input, keyring: loadKeyring() }),
  shown: (opened) => opened,
})

export const changeSealedAction = defineAction({
  may: 'people.write',
  input: changeSealedForm,
  keep: [...sealedFields, 'keepAsTyped'],
  work: (trx, actor, input) => changeSealedFields(trx, actor, { ...input, keyring: loadKeyring() }),
  message: () => 'Saved.',
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})
