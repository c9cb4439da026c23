import { expect } from 'vitest'
import { makeApiKey } from '#lib/auth/keys/api-keys.ts'
import { systemActor } from '#lib/core/actor.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeCustomer, makePaidBooking, makeStaff } from '#lib/testing/make/make.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const nobody = '01900000-0000-7000-8000-000000000001'

const makeKey = (db: Db) =>
  inTransaction(db, (trx) => makeApiKey(trx, systemActor('test'), { name: 'test', role: 'admin', userId: null }))

async function makePair(db: Db) {
  const survivorId = await inTransaction(db, (trx) => makeCustomer(trx))
  const { bookerId } = await inTransaction(db, makePaidBooking)
  return { survivorId, bookerId, path: `/api/admin/users/${survivorId}/merge` }
}

test('a dry run changes nothing, a merged id answers, and an undo restores it', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { survivorId, bookerId, path } = await makePair(ownDb)
  const old = `/api/admin/users/${bookerId}`
  const body = { mergeIds: [bookerId], fields: { email: bookerId } }

  const dry = await call(ownDb, 'POST', path, { key, body: { ...body, dryRun: true } })
  expect(dry).toMatchObject({
    status: 200,
    body: { data: { dryRun: true, survivorId, moved: { bookings: 1, payments: 1 } } },
  })
  expect((await call(ownDb, 'GET', old, { key })).body).toMatchObject({ data: { id: bookerId } })

  const done = await call(ownDb, 'POST', path, { key, body })
  expect(done).toMatchObject({
    status: 200,
    body: { data: { survivorId, mergedIds: [bookerId], moved: { bookings: 1 } } },
  })
  expect((await call(ownDb, 'GET', old, { key })).body).toMatchObject({ data: { id: survivorId, totalBookings: 1 } })
  expect((await call(ownDb, 'GET', `${old}/bookings`, { key })).body).toMatchObject({ page: { total: 1 } })
  expect((await call(ownDb, 'POST', path, { key, body })).status).toBe(409)

  const { mergeId } = await ownDb.selectFrom('userMerges').select('id as mergeId').executeTakeFirstOrThrow()
  const undo = `/api/admin/merges/${mergeId}/undo`
  expect((await call(ownDb, 'POST', `${undo}?dryRun=true`, { key })).body).toMatchObject({ data: { dryRun: true } })
  const rehearsed = await call(ownDb, 'POST', undo, { key, body: { dryRun: true } })
  expect(rehearsed.body).toMatchObject({ data: { dryRun: true } })
  expect(await call(ownDb, 'POST', undo, { key, body: { dry: true } })).toMatchObject({ status: 400 })
  expect((await call(ownDb, 'POST', undo, { key })).body).toMatchObject({ data: { mergeId, kept: [], cannot: [] } })
  expect((await call(ownDb, 'GET', old, { key })).body).toMatchObject({ data: { id: bookerId, totalBookings: 1 } })
  expect((await call(ownDb, 'POST', undo, { key })).status).toBe(409)
})

test('a merge that cannot be done is refused, naming the fault', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { survivorId, bookerId, path } = await makePair(ownDb)
  const staffId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  const post = (body: object, at = path) => call(ownDb, 'POST', at, { key, body })
  const errors = (name: string) => ({ status: 400, body: { errors: [{ path: name, message: expect.any(String) }] } })

  expect(await post({})).toMatchObject(errors('mergeIds'))
  expect(await post({ mergeIds: [] })).toMatchObject(errors('mergeIds'))
  expect(await post({ mergeIds: ['x'] })).toMatchObject(errors('mergeIds.0'))
  expect(await post({ mergeIds: [survivorId] })).toMatchObject(errors('mergeIds'))
  expect(await post({ mergeIds: [bookerId], fields: { role: bookerId } })).toMatchObject(errors('fields.role'))
  expect(await post({ mergeIds: [bookerId], extra: 1 })).toMatchObject(errors('extra'))
  expect((await post({ mergeIds: [nobody] })).status).toBe(404)
  expect((await post({ mergeIds: [bookerId] }, `/api/admin/users/${nobody}/merge`)).status).toBe(404)
  expect((await post({ mergeIds: [staffId] })).status).toBe(409)
  expect((await call(ownDb, 'POST', `/api/admin/merges/${nobody}/undo`, { key })).status).toBe(404)
})
