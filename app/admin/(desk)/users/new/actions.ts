'use server'

import { redirect } from 'next/navigation'
import { refuseLookalikes } from '#lib/duplicates/refuse-lookalikes.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { refuseDoubtful } from '#lib/people/contact/refuse-doubtful.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { createPersonForm } from '#lib/people/record/create-person-form.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { newPersonFields } from './new-person-fields.ts'

export const createPersonAction = defineAction({
  may: 'people.write',
  input: createPersonForm,
  keep: [...newPersonFields, 'keepAsTyped'],
  work: async (trx, actor, { anyway, keepAsTyped, ...person }) => {
    refuseDoubtful(person, { insistence: keepAsTyped })
    if (!anyway) await refuseLookalikes(trx, actor, { ...person, keyring: loadKeyring() })
    return createPerson(trx, actor, person)
  },
  afterCommit: (id) => redirect(`/admin/users/${id}`),
})
