import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Viewer } from './list-views.ts'
import { chooseDefault, readState, recordView, refuseTakenName } from './view-rules.ts'

const mostViews = 100

export type SaveViewInput = { name: string; state: string; isShared: boolean; isDefault: boolean }

/** Saves the current list under a name; returns the view's id. */
export async function saveView(trx: Trx, actor: Viewer, input: SaveViewInput): Promise<string> {
  if (actor.role !== 'admin') throw new Refusal('Only the office can use views.')
  await refuseTakenName(trx, actor, { name: input.name })
  const { held } = await trx
    .selectFrom('savedViews')
    .select((row) => row.fn.countAll<number>().as('held'))
    .where('userId', '=', actor.userId)
    .executeTakeFirstOrThrow()
  if (held >= mostViews) throw new Refusal(`There can be ${mostViews} views of your own. Delete one first.`)

  const { id } = await trx
    .insertInto('savedViews')
    .values({ userId: actor.userId, name: input.name, isShared: input.isShared, state: readState(input.state) })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (input.isDefault) await chooseDefault(trx, actor, id)
  await recordView(trx, actor, 'view.saved', id, `View ${input.name} saved${input.isShared ? ' and shared' : ''}`)
  return id
}
