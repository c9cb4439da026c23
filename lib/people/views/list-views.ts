import { z } from 'zod'
import type { StaffActor } from '../../core/actor.ts'
import { readSearchParams } from '../../core/search-params.ts'
import type { Db } from '../../db/types.ts'
import { viewState } from '../list/page-input.ts'

export type Viewer = StaffActor & { userId: string }
export type SavedView = Awaited<ReturnType<typeof listViews>>[number]

/** Views within the actor's reach: their own and shared ones. Only the office has views. */
export function visibleViews(db: Db, actor: Viewer) {
  return db
    .selectFrom('savedViews')
    .where((row) => row.lit(actor.role === 'admin'))
    .where((row) => row.or([row('savedViews.userId', '=', actor.userId), row('savedViews.isShared', '=', true)]))
}

/** Own views first, then shared ones, each by name. Parts of a stored state that no longer parse are dropped. */
export async function listViews(db: Db, actor: Viewer) {
  const views = await visibleViews(db, actor)
    .innerJoin('users', 'users.id', 'savedViews.userId')
    .leftJoin('savedViewDefaults as chosen', (join) =>
      join.onRef('chosen.viewId', '=', 'savedViews.id').on('chosen.userId', '=', actor.userId),
    )
    .select(['savedViews.id', 'savedViews.name', 'savedViews.isShared', 'savedViews.state', 'savedViews.userId'])
    .select(['chosen.viewId as chosenId', 'users.firstName', 'users.lastName', 'users.email'])
    .orderBy((row) => row('savedViews.userId', '=', actor.userId), 'desc')
    .orderBy((row) => row.fn('lower', ['savedViews.name']))
    .limit(200)
    .execute()
  return views.map(({ state, chosenId, userId, ...view }) => ({
    ...view,
    isOwn: userId === actor.userId,
    isDefault: chosenId !== null,
    state: readSearchParams(viewState, params.catch({}).parse(state)),
  }))
}

const params = z.record(z.string(), z.coerce.string())
