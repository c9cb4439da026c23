import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findView, foreign } from './find-own-view.ts'
import type { Viewer } from './list-views.ts'
import { chooseDefault, recordView, refuseTakenName } from './view-rules.ts'

export type ChangeViewInput = { viewId: string; name: string; isShared: boolean; isDefault: boolean }

/** Renames, shares or unshares one of the actor's views. The default view may be anyone's shared one. */
export async function changeView(trx: Trx, actor: Viewer, input: ChangeViewInput, now = new Date()): Promise<void> {
  const view = await findView(trx, actor, input.viewId)
  const isSame = view.name === input.name && view.isShared === input.isShared
  if (!isSame) {
    if (view.userId !== actor.userId) throw new Refusal(foreign)
    await refuseTakenName(trx, actor, input)
    const { name, isShared } = input
    await trx.updateTable('savedViews').set({ name, isShared, updatedAt: now }).where('id', '=', view.id).execute()
    if (!isShared) await forgetElsewhere(trx, actor, view.id)
    await recordView(trx, actor, 'view.updated', view.id, `View ${name} ${isShared ? 'shared' : 'kept to oneself'}`)
  }
  if (input.isDefault) return chooseDefault(trx, actor, view.id)
  await trx.deleteFrom('savedViewDefaults').where('userId', '=', actor.userId).where('viewId', '=', view.id).execute()
}

async function forgetElsewhere(trx: Trx, actor: Viewer, viewId: string): Promise<void> {
  await trx.deleteFrom('savedViewDefaults').where('viewId', '=', viewId).where('userId', '!=', actor.userId).execute()
}
