import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type Viewer, visibleViews } from './list-views.ts'

export const foreign = 'This view belongs to someone else. Save it under a name of your own, then change that.'

export async function findView(trx: Trx, actor: Viewer, viewId: string) {
  const view = await visibleViews(trx, actor)
    .select(['id', 'userId', 'name', 'isShared'])
    .where('id', '=', viewId)
    .forUpdate()
    .executeTakeFirst()
  if (!view) throw new Refusal('This view no longer exists.')
  return view
}

export async function findOwnView(trx: Trx, actor: Viewer, viewId: string) {
  const view = await findView(trx, actor, viewId)
  if (view.userId !== actor.userId) throw new Refusal(foreign)
  return view
}
