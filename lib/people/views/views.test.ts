import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeView } from './change-view.ts'
import { deleteView } from './delete-view.ts'
import { listViews, type Viewer, visibleViews } from './list-views.ts'
import { saveView } from './save-view.ts'
import { updateView } from './update-view.ts'

async function viewer(trx: Trx, role: 'admin' | 'instructor' = 'admin'): Promise<Viewer> {
  const userId = await makeStaff(trx, role)
  return { ...asAdmin(userId), role, userId }
}

const where = '{"all":[["totalSpent","above","500"]]}'
const state = new URLSearchParams({
  q: 'khan',
  where,
  sort: 'name',
  columns: 'name.email.tags',
  cursor: 'x',
}).toString()
const view = { name: 'Big spenders', state, isShared: false, isDefault: false }

async function logged(trx: Trx) {
  const rows = await trx.selectFrom('userActivityLogs').select('activityType').orderBy('createdAt').execute()
  return rows.map(({ activityType }) => activityType)
}

test('a view keeps the whole state, is renamed, updated and deleted, and all of it is recorded', async ({ trx }) => {
  const me = await viewer(trx)
  const viewId = await saveView(trx, me, view)
  const [saved] = await listViews(trx, me)
  expect(saved).toMatchObject({ id: viewId, name: 'Big spenders', isOwn: true, isDefault: false })
  expect(saved?.state).toEqual({
    q: 'khan',
    sort: 'name',
    columns: ['name', 'email', 'tags'],
    where: { all: [{ kind: 'figure', field: 'totalSpent', operator: 'above', values: ['500'] }] },
  })

  await changeView(trx, me, { viewId, name: 'Spenders', isShared: true, isDefault: true })
  await updateView(trx, me, { viewId, state: 'status=active&cursor=y&nonsense=1' })
  expect(await listViews(trx, me)).toMatchObject([
    { name: 'Spenders', isShared: true, isDefault: true, state: { status: 'active' } },
  ])
  await deleteView(trx, me, { viewId })
  expect(await listViews(trx, me)).toEqual([])
  expect(await logged(trx)).toEqual(['view.saved', 'view.updated', 'view.updated', 'view.deleted'])
})

test('refuses a name twice and a view that is gone', async ({ trx }) => {
  const me = await viewer(trx)
  const viewId = await saveView(trx, me, view)
  await saveView(trx, me, { ...view, name: 'Other' })
  await expect(saveView(trx, me, { ...view, name: 'BIG spenders' })).rejects.toThrow('You have a view of this name.')
  await expect(changeView(trx, me, { ...view, viewId, name: 'other' })).rejects.toThrow('You have a view of this name.')
  await deleteView(trx, me, { viewId })
  await expect(updateView(trx, me, { viewId, state: '' })).rejects.toThrow('no longer exists')
})

test('others see only what is shared, may start with it, and change nothing', async ({ trx }) => {
  const me = await viewer(trx)
  const other = await viewer(trx)
  const instructor = await viewer(trx, 'instructor')
  const viewId = await saveView(trx, me, view)
  expect(await listViews(trx, other)).toEqual([])
  await expect(deleteView(trx, other, { viewId })).rejects.toThrow('no longer exists')

  await changeView(trx, me, { viewId, name: view.name, isShared: true, isDefault: false })
  const start = { viewId, name: view.name, isShared: true, isDefault: true }
  await changeView(trx, other, start)
  expect(await listViews(trx, other)).toMatchObject([{ isOwn: false, isDefault: true }])
  await expect(changeView(trx, other, { ...start, name: 'Mine now' })).rejects.toThrow('belongs to someone else')
  await expect(updateView(trx, other, { viewId, state: '' })).rejects.toThrow('belongs to someone else')
  await expect(deleteView(trx, other, { viewId })).rejects.toThrow('belongs to someone else')
  expect(await listViews(trx, instructor)).toEqual([])
  await expect(saveView(trx, instructor, view)).rejects.toThrow('the office')

  const own = await saveView(trx, other, { ...view, isDefault: true })
  const third = await viewer(trx)
  await changeView(trx, third, start)
  await changeView(trx, me, { viewId, name: view.name, isShared: false, isDefault: false })
  const defaults = trx.selectFrom('savedViewDefaults').select(['userId', 'viewId'])
  expect(await defaults.execute()).toEqual([{ userId: other.userId, viewId: own }])
})

test('visibleViews are one’s own and those that colleagues share, and none for instructors', async ({ trx }) => {
  const [me, other] = [await viewer(trx), await viewer(trx)]
  await saveView(trx, me, view)
  await saveView(trx, other, { ...view, name: 'Theirs' })
  await saveView(trx, other, { ...view, name: 'Shared', isShared: true })
  const names = async (actor: Viewer) =>
    (await visibleViews(trx, actor).select('savedViews.name').orderBy('savedViews.name').execute()).map(
      ({ name }) => name,
    )

  expect(await names(me)).toEqual(['Big spenders', 'Shared'])
  expect(await names(other)).toEqual(['Shared', 'Theirs'])
  expect(await names(await viewer(trx, 'instructor'))).toEqual([])
})

test('updateView saves the list in that view alone', async ({ trx }) => {
  const me = await viewer(trx)
  const viewId = await saveView(trx, me, view)
  await saveView(trx, me, { ...view, name: 'Other' })
  await updateView(trx, me, { viewId, state: 'status=active' })
  const states = (await listViews(trx, me)).map(({ name, state }) => [name, state.status])
  expect(states).toEqual([
    ['Big spenders', 'active'],
    ['Other', undefined],
  ])
})

test('the log says which view was saved, shared, kept to oneself or deleted', async ({ trx }) => {
  const me = await viewer(trx)
  const viewId = await saveView(trx, me, view)
  await saveView(trx, me, { ...view, name: 'Shared', isShared: true })
  const change = { viewId, name: view.name, isDefault: false }
  await changeView(trx, me, { ...change, isShared: true })
  await changeView(trx, me, { ...change, isShared: false })
  await changeView(trx, me, { ...change, isShared: false, isDefault: true })
  const rows = await trx.selectFrom('userActivityLogs').select('activityDescription').orderBy('id').execute()
  expect(rows.map(({ activityDescription }) => activityDescription)).toEqual([
    'View Big spenders saved',
    'View Shared saved and shared',
    'View Big spenders shared',
    'View Big spenders kept to oneself',
  ])
})

test('changeView touches one view, and takes a default away from that view alone', async ({ trx }) => {
  const [me, other] = [await viewer(trx), await viewer(trx)]
  const first = await saveView(trx, me, { ...view, isShared: true })
  const second = await saveView(trx, me, { ...view, name: 'Second', isShared: true, isDefault: true })
  await changeView(trx, other, { viewId: first, name: view.name, isShared: true, isDefault: true })
  await changeView(trx, me, { viewId: first, name: 'First', isShared: true, isDefault: false })
  const defaults = trx.selectFrom('savedViewDefaults').select(['userId', 'viewId'])
  expect(await defaults.execute()).toEqual(
    expect.arrayContaining([
      { userId: me.userId, viewId: second },
      { userId: other.userId, viewId: first },
    ]),
  )
  await changeView(trx, me, { viewId: second, name: 'Second', isShared: true, isDefault: false })
  expect(await defaults.execute()).toEqual([{ userId: other.userId, viewId: first }])
  const names = await trx.selectFrom('savedViews').select('name').orderBy('name').execute()
  expect(names.map(({ name }) => name)).toEqual(['First', 'Second'])
  await deleteView(trx, me, { viewId: second })
  expect(await trx.selectFrom('savedViews').select('id').execute()).toEqual([{ id: first }])
})

test('listViews gives one’s own before what colleagues share, each by name in any case', async ({ trx }) => {
  const [me, other] = [await viewer(trx), await viewer(trx)]
  await saveView(trx, other, { ...view, name: 'Alpha', isShared: true })
  for (const name of ['Zulu', 'bravo']) await saveView(trx, me, { ...view, name })
  expect((await listViews(trx, me)).map(({ name }) => name)).toEqual(['bravo', 'Zulu', 'Alpha'])
  expect((await listViews(trx, other)).map(({ name }) => name)).toEqual(['Alpha'])
})
