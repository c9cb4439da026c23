import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { keepOwnAddress, markMerged, markSeparate, raiseVersion } from './mark-merged.ts'
import { lockSnapshots, readSnapshots } from './read-snapshots.ts'
import { writeColumns } from './write-columns.ts'

const now = new Date('2026-11-21T10:00:00Z')

function find(trx: Trx, id: string) {
  return trx
    .selectFrom('users')
    .select(['mergedIntoId', 'email', 'version', 'updatedAt', 'city', 'fieldOrigins'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

test('markMerged makes records stand for the survivor, without their address, and raises every version', async ({
  trx,
}) => {
  const [survivor, one, two, other] = [
    await makeCustomer(trx),
    await makeCustomer(trx),
    await makeCustomer(trx),
    await makeCustomer(trx),
  ]
  const untouched = await find(trx, other)
  await markMerged(trx, survivor, [one, two], now)

  const merged = { mergedIntoId: survivor, email: null, version: 2, updatedAt: now }
  expect(await find(trx, one)).toMatchObject(merged)
  expect(await find(trx, two)).toMatchObject(merged)
  expect(await find(trx, survivor)).toMatchObject({
    mergedIntoId: null,
    email: expect.any(String),
    version: 2,
    updatedAt: now,
  })
  expect(await find(trx, other)).toEqual(untouched)
})

test('raiseVersion changes one record', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  await raiseVersion(trx, userId, now)
  expect(await find(trx, userId)).toMatchObject({ version: 2, updatedAt: now })
  expect(await find(trx, other)).toMatchObject({ version: 1 })
})

test('markSeparate lets a record stand for itself again, with its address', async ({ trx }) => {
  const [survivor, merged] = [await makeCustomer(trx), await makeCustomer(trx, { email: 'ada@acme.example' })]
  await markMerged(trx, survivor, [merged], now)
  await markSeparate(trx, merged, 'ada@acme.example', now)
  expect(await find(trx, merged)).toMatchObject({ mergedIntoId: null, email: 'ada@acme.example', version: 3 })
  expect(await find(trx, survivor)).toMatchObject({ version: 2 })
})

test('keepOwnAddress lets an address lead to the person who goes by it, and no other address', async ({ trx }) => {
  const [owner, holder] = [await makeCustomer(trx), await makeCustomer(trx, { email: 'ada@acme.example' })]
  await makeCustomer(trx, { email: 'bea@acme.example' })
  const leadsTo = async (email: string) =>
    (await trx.selectFrom('userIdentities').select('userId').where('externalId', '=', email).execute()).map(
      ({ userId }) => userId,
    )
  const [bea] = await leadsTo('bea@acme.example')
  expect(await leadsTo('ada@acme.example')).toEqual([holder])

  await keepOwnAddress(trx, owner, 'ada@acme.example')
  expect(await leadsTo('ada@acme.example')).toEqual([owner])
  expect(await leadsTo('bea@acme.example')).toEqual([bea])
})

test('writeColumns writes the given columns and origins, and leaves the others', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx, { firstName: 'Ada' }), await makeCustomer(trx)]
  const before = await find(trx, other)
  const origin = { at: '2026-11-21T10:00:00Z', source: 'merge' }
  await writeColumns(trx, userId, { city: 'York' }, { city: origin, firstName: null })

  const [written] = await readSnapshots(trx, asAdmin(), [userId])
  expect(written?.values).toMatchObject({ city: 'York', firstName: 'Ada' })
  expect(written?.origins.city).toEqual(origin)
  expect(written?.origins).not.toHaveProperty('firstName')
  expect(await find(trx, other)).toEqual(before)
})

test('readSnapshots and lockSnapshots read records in reach, in the order of their ids, merged ones too', async ({
  trx,
}) => {
  const [one, two, other] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await markMerged(trx, one, [two], now)
  const instructor = asInstructor(await makeStaff(trx, 'instructor'))
  for (const read of [readSnapshots, lockSnapshots]) {
    const snapshots = await read(trx, asAdmin(), [two, one])
    expect(snapshots.map(({ id, mergedIntoId }) => [id, mergedIntoId])).toEqual([
      [one, null],
      [two, one],
    ])
    expect(snapshots[0]?.values).toMatchObject({ firstName: 'Ada', lastName: 'Khan', city: null, smsConsent: false })
    expect(await read(trx, instructor, [one, other])).toEqual([])
  }
})

test('lockSnapshots keeps others from changing the record', async ({ ownDb }) => {
  const userId = await ownDb.transaction().execute((trx) => makeCustomer(trx))
  const locker = await ownDb.startTransaction().execute()
  await lockSnapshots(locker, asAdmin(), [userId])
  const attempt = ownDb.selectFrom('users').select('id').where('id', '=', userId).forUpdate().noWait().execute()
  await expect(attempt).rejects.toThrow('could not obtain lock')
  await locker.rollback().execute()
})
