import type { Trx } from '../../db/types.ts'
import { findOwnView } from './find-own-view.ts'
import type { Viewer } from './list-views.ts'
import { readState, recordView } from './view-rules.ts'

/** Saves the current list in one of the actor's views. */
export async function updateView(
  trx: Trx,
  actor: Viewer,
  { viewId, state }: { viewId: string; state: string },
  now = new Date(),
) {
  const view = await findOwnView(trx, actor, viewId)
  await trx
    .updateTable('savedViews')
    .set({ state: readState(state), updatedAt: now })
    .where('id', '=', viewId)
    .execute()
  await recordView(trx, actor, 'view.updated', viewId, `View ${view.name} saved as the list stands`)
}
