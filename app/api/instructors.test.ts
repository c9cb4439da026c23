import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeSession, makeStaff } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())

test('a qualification is added, read, changed against a version, and removed', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  const body = { userId, title: 'PTLLS', number: 'CG-7', expiresOn: '2031-03-04' }
  const added = await call(ownDb, 'POST', '/api/admin/qualifications', { key, body })
  expect(added).toMatchObject({
    status: 201,
    body: { data: { userId, title: 'PTLLS', issuedOn: null, courseId: null } },
  })
  const address = added.headers.get('location') ?? ''
  expect(await call(ownDb, 'GET', address, { key })).toMatchObject({ status: 200, body: added.body })
  const listed = await call(ownDb, 'GET', `/api/admin/qualifications?userId=${userId}`, { key })
  expect(listed).toMatchObject({ status: 200, body: { data: [{ number: 'CG-7' }], page: { total: 1 } } })

  const both = { ...body, category: 'First aid' }
  expect(await call(ownDb, 'POST', '/api/admin/qualifications', { key, body: both })).toMatchObject({ status: 400 })
  const headers = { 'if-match': '"1"' }
  const change = (expiresOn: string) => call(ownDb, 'PATCH', address, { key, headers, body: { expiresOn } })
  expect(await change('2032-03-04')).toMatchObject({ status: 200, body: { data: { expiresOn: '2032-03-04' } } })
  expect(await change('2033-03-04')).toMatchObject({ status: 412 })
  expect(await call(ownDb, 'DELETE', address, { key })).toMatchObject({ status: 200 })
  expect(await call(ownDb, 'DELETE', address, { key })).toMatchObject({ status: 404 })
})

test('an instructor keeps own days away, the office those of anybody, and no one else reaches them', async ({
  ownDb,
}) => {
  const [office, own, other] = [
    await makeKey(ownDb),
    await makeKey(ownDb, 'instructor'),
    await makeKey(ownDb, 'instructor'),
  ]
  const body = { firstDay: '2031-03-04', lastDay: '2031-03-05', reason: 'Holiday' }
  const added = await call(ownDb, 'POST', '/api/instructor/days-away', { key: own, body })
  expect(added).toMatchObject({ status: 201, body: { data: body } })
  const address = added.headers.get('location') ?? ''
  const { userId } = await ownDb.selectFrom('instructorDaysAway').select('userId').executeTakeFirstOrThrow()
  const id = address.split('/').at(-1) ?? ''

  expect(await call(ownDb, 'GET', '/api/instructor/days-away', { key: other })).toMatchObject({ body: { data: [] } })
  for (const method of ['GET', 'DELETE'] as const)
    expect(await call(ownDb, method, address, { key: other })).toMatchObject({ status: 404 })
  expect(await call(ownDb, 'GET', '/api/instructor/days-away', { key: own })).toMatchObject({
    body: { data: [{ id, userId, ...body }] },
  })
  const theirs = await call(ownDb, 'GET', `/api/admin/days-away?userId=${userId}`, { key: office })
  expect(theirs).toMatchObject({ status: 200, body: { data: [{ id }] } })
  expect(await call(ownDb, 'GET', `/api/admin/days-away?userId=${userId}`, { key: own })).toMatchObject({ status: 404 })
  // The key of an admin may belong to nobody, who is never away.
  expect(await call(ownDb, 'POST', '/api/instructor/days-away', { key: office, body })).toMatchObject({ status: 404 })

  expect(await call(ownDb, 'DELETE', address, { key: own })).toMatchObject({ status: 200, body: { data: { id } } })
  const again = await call(ownDb, 'POST', '/api/admin/days-away', { key: office, body: { ...body, userId } })
  expect(again).toMatchObject({ status: 201, body: { data: { userId } } })
  const kept = again.headers.get('location') ?? ''
  expect(await call(ownDb, 'GET', kept, { key: office })).toMatchObject({ status: 200, body: again.body })
  expect(await call(ownDb, 'DELETE', kept, { key: office })).toMatchObject({ status: 200 })
})

test('planning asks about an instructor who is away, and accepts a confirmation', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { courseId, venueId, instructorId } = await inTransaction(ownDb, async (trx) => {
    const like = trx
      .selectFrom('courseSessions')
      .selectAll()
      .where('id', '=', await makeSession(trx, { firstDay: '2031-03-01' }))
    return like.executeTakeFirstOrThrow()
  })
  const away = { userId: instructorId, firstDay: '2031-03-04', lastDay: '2031-03-04' }
  await call(ownDb, 'POST', '/api/admin/days-away', { key, body: away })
  const days = [{ day: '2031-03-04', from: '09:30', until: '16:30' }]
  const body = { courseId, venueId, instructorId, status: 'published', days }
  const asked = await call(ownDb, 'POST', '/api/admin/sessions', { key, body })
  expect(asked).toMatchObject({ status: 400, body: { errors: [{ path: 'planAnyway' }] } })
  const meant = await call(ownDb, 'POST', '/api/admin/sessions', { key, body: { ...body, planAnyway: 'meant' } })
  expect(meant).toMatchObject({ status: 201 })
})
