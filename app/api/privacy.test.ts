import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { fingerprint } from '#lib/testing/fingerprint.ts'
import { importText } from '#lib/testing/import-file.ts'
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

test('an erasure by the id of a merged record is 409 and names the survivor, rehearsed or not', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const [survivor, merged] = await inTransaction(ownDb, async (trx) => [
    await makeCustomer(trx, { firstName: 'Ada' }),
    await makeCustomer(trx),
  ])
  const merge = { key, body: { mergeIds: [merged], dryRun: false } }
  expect(await call(ownDb, 'POST', `/api/admin/users/${survivor}/merge`, merge)).toMatchObject({ status: 200 })
  for (const dryRun of [true, false]) {
    const body = { reason: 'On request', dryRun }
    expect(await call(ownDb, 'POST', `/api/admin/users/${merged}/erase`, { key, body })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(`Ada Khan, ${survivor}`) },
    })
  }
  expect(await call(ownDb, 'GET', `/api/admin/users/${survivor}`, { key })).toMatchObject({ status: 200 })
})

test('a key opens sealed fields, exports, merges and erases only with a scope for each', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const body = { email: 'ada@acme.example', medicalNotes: 'asthma' }
  const address = (await call(ownDb, 'POST', '/api/admin/users', { key, body })).headers.get('location') ?? ''
  const other = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const asks = {
    reading: (narrow: string) => call(ownDb, 'POST', `${address}/export`, { key: narrow, body: {} }),
    opening: (narrow: string) =>
      call(ownDb, 'POST', `${address}/export`, { key: narrow, body: { sealedReason: 'Asked by her' } }),
    merging: (narrow: string) =>
      call(ownDb, 'POST', `${address}/merge`, { key: narrow, body: { memberIds: [other], dryRun: true } }),
    erasing: (narrow: string) =>
      call(ownDb, 'POST', `${address}/erase`, { key: narrow, body: { reason: 'On request' } }),
    listing: (narrow: string) => call(ownDb, 'POST', '/api/admin/users/export', { key: narrow }),
  }
  const plain = ['people:read', 'people:write']
  const reach = async (...scopes: string[]) => {
    const narrow = await makeKey(ownDb, 'admin', [...plain, ...scopes])
    const statuses = await Promise.all(
      Object.entries(asks).map(async ([name, ask]) => [name, (await ask(narrow)).status] as const),
    )
    return statuses.flatMap(([name, status]) => (status === 404 ? [] : [name]))
  }

  expect(await reach()).toEqual([])
  expect(await reach('people:reveal')).toEqual([])
  expect(await reach('people:export')).toEqual(['reading', 'listing'])
  expect(await reach('people:export', 'people:reveal')).toEqual(['reading', 'opening', 'listing'])
  expect(await reach('people:merge')).toEqual(['merging'])
  expect(await reach('people:erase')).toEqual(['erasing'])
  const denied = ownDb.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'access.denied')
  expect((await denied.execute()).map(({ details }) => details)).toContainEqual(
    expect.objectContaining({ permission: 'people:reveal' }),
  )
})

test('a key takes the sealed rows of an import only with the scopes to export imports and to reveal', async ({
  ownDb,
  ownUrl,
}) => {
  const { runId } = await importText(ownDb, ownUrl, [{ index: 1 }], { keyring: loadKeyring() })
  const reach = async (...scopes: string[]) => {
    const key = await makeKey(ownDb, 'admin', ['imports:read', 'imports:write', ...scopes])
    return (await call(ownDb, 'GET', `/api/admin/imports/${runId}/errors`, { key })).status
  }
  expect(await reach()).toBe(404)
  expect(await reach('imports:export')).toBe(404)
  expect(await reach('people:reveal')).toBe(404)
  expect(await reach('imports:export', 'people:reveal')).toBe(200)

  const narrow = await makeKey(ownDb, 'admin', ['imports:export'])
  expect(await call(ownDb, 'GET', `/api/admin/imports/${runId}/refused`, { key: narrow })).toMatchObject({
    status: 404,
  })
  const denied = ownDb.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'access.denied')
  const wanted = (await denied.orderBy('id').execute()).map(({ details }) => details)
  expect(wanted.at(-1)).toMatchObject({ permission: 'people:reveal' })
})

test('no answer outlives an erasure, and an export is never answered from memory', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const body = { email: 'ada@acme.example', medicalNotes: 'asthma' }
  const add = () => call(ownDb, 'POST', '/api/admin/users', { key, body, headers: { 'idempotency-key': 'adding' } })
  const address = (await add()).headers.get('location') ?? ''
  const sealedReason = 'Asked by her'
  const read = () =>
    call(ownDb, 'POST', `${address}/export`, { key, body: { sealedReason }, headers: { 'idempotency-key': 'reading' } })
  expect(JSON.stringify((await read()).body)).toContain('asthma')
  expect((await add()).headers.get('idempotent-replayed')).toBe('true')

  const erased = { reason: 'On request', dryRun: false }
  expect(await call(ownDb, 'POST', `${address}/erase`, { key, body: erased })).toMatchObject({ status: 200 })
  expect(await read()).toMatchObject({ status: 404 })
  expect(await add()).toMatchObject({ status: 409 })
  const kept = ownDb.selectFrom('idempotencyKeys').select('caller').where('answer', 'is not', null)
  expect(await kept.execute()).toEqual([])
})
