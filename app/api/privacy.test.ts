import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { fingerprint } from '#lib/testing/fingerprint.ts'
import { makeCustomer } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())

test('a person is exported, with what is sealed only for a reason', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const body = { email: 'ada@acme.example', medicalNotes: 'asthma' }
  const address = (await call(ownDb, 'POST', '/api/admin/users', { key, body })).headers.get('location') ?? ''
  const read = (given: object) => call(ownDb, 'POST', `${address}/export`, { key, body: given })

  const plain = await read({})
  expect(plain).toMatchObject({ status: 200, body: { data: { sections: expect.any(Array) } } })
  expect(JSON.stringify(plain.body)).toContain('ada@acme.example')
  expect(JSON.stringify(plain.body)).not.toContain('asthma')
  expect(JSON.stringify((await read({ sealedReason: 'Asked by her' })).body)).toContain('asthma')
  expect(await read({ sealedReason: 'x', userId: address })).toMatchObject({ status: 400 })
})

test('an erasure is rehearsed unless told otherwise, and then the person is gone', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const address = `/api/admin/users/${userId}`
  const erase = (body: object) =>
    call(ownDb, 'POST', `${address}/erase`, { key, body: { reason: 'On request', ...body } })
  await call(ownDb, 'GET', address, { key })

  const before = await fingerprint(ownDb)
  expect(await erase({})).toMatchObject({ status: 200, body: { data: { dryRun: true, userId } } })
  expect(await fingerprint(ownDb)).toEqual(before)

  expect(await erase({ dryRun: false })).toMatchObject({ status: 200, body: { data: { dryRun: false } } })
  expect(await call(ownDb, 'GET', address, { key })).toMatchObject({ status: 404 })
  expect(await erase({ dryRun: false })).toMatchObject({ status: 404 })
})
