'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readSearchParams } from '#lib/core/search-params.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { mostPicked, pickPeople } from '#lib/people/bulk/pick-people.ts'
import { viewState } from '#lib/people/list/page-input.ts'

export const pickPeopleAction = defineAction({
  may: 'people.read',
  input: z.strictObject({
    scope: z.enum(['ticked', 'all']).default('ticked'),
    ids: z.array(z.uuid()).max(mostPicked),
    state: z.string().max(8000),
  }),
  keep: [],
  work: (trx, actor, { scope, ids, state }) => {
    const filter = readSearchParams(viewState, Object.fromEntries(new URLSearchParams(state)))
    return pickPeople(trx, actor, scope === 'all' ? { filter } : { ids })
  },
  afterCommit: (id) => redirect(`/admin/users/picked/${id}`),
})
