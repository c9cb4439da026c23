import type { Trx } from '../../db/types.ts'
import { findOwnView } from './find-own-view.ts'
import type { Viewer } from './list-views.ts'
import { recordView } from './view-rules.ts'

export async function deleteView(trx: Trx, actor: Viewer, { viewId }: { viewId: string }): Promise<void> {
  const view = await findOwnView(trx, actor, viewId)
  await trx.deleteFrom('savedViews').where('id', '=', viewId).execute()
  await recordView(trx, actor, 'view.deleted', viewId, `View ${view.name} deleted`)
}
