import { expect, test as plainTest } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findOwnView, findView } from './find-own-view.ts'
import type { Viewer } from './list-views.ts'
import { saveView } from './save-view.ts'
import { chooseDefault, readState, recordView, refuseTakenName } from './view-rules.ts'

async function viewer(trx: Trx, role: 'admin' | 'instructor' = 'admin'): Promise<Viewer> {
  const userId = await makeStaff(trx, role)
  return { ...asAdmin(userId), role, userId }
}

const view = { name: 'Spenders', state: 'status=active', isShared: false, isDefault: false }
const defaults = (trx: Trx) => trx.selectFrom('savedViewDefaults').select(['userId', 'viewId']).orderBy('userId')

test('chooseDefault keeps one view to start with for each colleague', async ({ trx }) => {
  const [me, other] = [await viewer(trx), await viewer(trx)]
  const first = await saveView(trx, me, { ...view, isShared: true })
  const second = await saveView(trx, me, { ...view, name: 'Others' })
  await chooseDefault(trx, me, first)
  await chooseDefault(trx, other, first)
  await chooseDefault(trx, me, second)
  expect(await defaults(trx).execute()).toEqual(
    [
      { userId: me.userId, viewId: second },
      { userId: other.userId, viewId: first },
    ].toSorted((a, b) => (a.userId < b.userId ? -1 : 1)),
  )
})

test('refuseTakenName refuses another view of the colleague by that name, whatever its case', async ({ trx }) => {
  const [me, other] = [await viewer(trx), await viewer(trx)]
  const viewId = await saveView(trx, me, view)
  await expect(refuseTakenName(trx, me, { name: 'SPENDERS' })).rejects.toMatchObject({
    fields: { name: 'You have a view of this name.' },
  })
  await refuseTakenName(trx, me, { name: 'SPENDERS', viewId })
  await refuseTakenName(trx, me, { name: 'Spender' })
  await refuseTakenName(trx, other, { name: 'Spenders' })
})

plainTest('readState keeps only what the list reads', () => {
  expect(JSON.parse(readState('q=khan&cursor=abc&nonsense=1'))).toEqual({ q: 'khan' })
})

test('recordView logs what was done to which view, by whom', async ({ trx }) => {
  const me = await viewer(trx)
  const viewId = await saveView(trx, me, view)
  await recordView(trx, me, 'view.deleted', viewId, 'View “Spenders” deleted')
  const logs = trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'view.deleted')
  expect(await logs.execute()).toMatchObject([
    {
      userId: null,
      actorId: me.userId,
      activityDescription: 'View “Spenders” deleted',
      relatedEntityType: 'view',
      relatedEntityId: viewId,
    },
  ])
})

test('findView finds the own and the shared views, findOwnView only the own', async ({ trx }) => {
  const [me, other, instructor] = [await viewer(trx), await viewer(trx), await viewer(trx, 'instructor')]
  const own = await saveView(trx, me, view)
  const shared = await saveView(trx, me, { ...view, name: 'Shared', isShared: true })

  expect(await findOwnView(trx, me, own)).toEqual({ id: own, userId: me.userId, name: 'Spenders', isShared: false })
  expect(await findView(trx, other, shared)).toMatchObject({ id: shared })
  await expect(findOwnView(trx, other, shared)).rejects.toThrow('belongs to someone else')
  await expect(findView(trx, other, own)).rejects.toThrow(new Refusal('This view no longer exists.'))
  await expect(findView(trx, instructor, shared)).rejects.toThrow('no longer exists')
})
