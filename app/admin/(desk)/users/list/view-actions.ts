'use server'

import { redirect } from 'next/navigation'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { changeView } from '#lib/people/views/change-view.ts'
import { deleteView } from '#lib/people/views/delete-view.ts'
import { saveView } from '#lib/people/views/save-view.ts'
import { updateView } from '#lib/people/views/update-view.ts'
import { viewForms } from '#lib/people/views/view-input.ts'

/** The list as it stands, now under this view. */
function showView(id: string, state: string): never {
  const params = new URLSearchParams(state)
  params.set('view', id)
  return redirect(`/admin/users?${params}`)
}

export const saveViewAction = defineAction({
  may: 'people.read',
  input: viewForms.save,
  keep: ['name', 'shared', 'default'],
  work: (trx, actor, { name, state, ...ticked }) =>
    saveView(trx, actor, { name, state, isShared: ticked.shared === 'on', isDefault: ticked.default === 'on' }),
  afterCommit: (id, { state }) => showView(id, state),
})

export const changeViewAction = defineAction({
  may: 'people.read',
  input: viewForms.change,
  keep: ['name', 'shared', 'default'],
  work: (trx, actor, { viewId, name, ...ticked }) =>
    changeView(trx, actor, { viewId, name, isShared: ticked.shared === 'on', isDefault: ticked.default === 'on' }),
  message: () => 'View changed.',
})

export const updateViewAction = defineAction({
  may: 'people.read',
  input: viewForms.update,
  keep: [],
  work: (trx, actor, input) => updateView(trx, actor, input),
  afterCommit: (_, { viewId, state }) => showView(viewId, state),
})

export const deleteViewAction = defineAction({
  may: 'people.read',
  input: viewForms.remove,
  keep: [],
  work: (trx, actor, input) => deleteView(trx, actor, input),
  afterCommit: () => redirect('/admin/users?view=all'),
})
