import type { ActivityKind } from '../../activity/kinds.ts'
import { recordActivity } from '../../activity/record-activity.ts'
import { Refusal } from '../../core/refusal.ts'
import { readSearchParams } from '../../core/search-params.ts'
import type { Trx } from '../../db/types.ts'
import { paramsOf } from '../list/list-params.ts'
import { viewState } from '../list/page-input.ts'
import type { Viewer } from './list-views.ts'

export async function refuseTakenName(trx: Trx, actor: Viewer, { name, viewId }: { name: string; viewId?: string }) {
  const twin = await trx
    .selectFrom('savedViews')
    .select('id')
    .where('userId', '=', actor.userId)
    .where((row) => row(row.fn('lower', ['name']), '=', row.fn('lower', [row.val(name)])))
    .executeTakeFirst()
  const taken = 'You have a view of this name.'
  if (twin && twin.id !== viewId) throw Refusal.at('name', taken)
}

/** Keeps only parameters that the list reads. */
export function readState(query: string): string {
  const given = Object.fromEntries(new URLSearchParams(query))
  return JSON.stringify(paramsOf(readSearchParams(viewState, given)))
}

export async function chooseDefault(trx: Trx, actor: Viewer, viewId: string): Promise<void> {
  await trx
    .insertInto('savedViewDefaults')
    .values({ userId: actor.userId, viewId })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ viewId }))
    .execute()
}

export async function recordView(
  trx: Trx,
  actor: Viewer,
  type: ActivityKind,
  id: string,
  description: string,
): Promise<void> {
  await recordActivity(trx, actor, { type, userId: null, description, entity: { type: 'view', id } })
}
