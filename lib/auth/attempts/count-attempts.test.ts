import { expect } from 'vitest'
import { TooMany } from '../../core/too-many.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { test } from '../../testing/test.ts'
import { countAttempts, forgetAttempts, forgetCounters, takeBackAttempt } from './count-attempts.ts'
import { returnAttempt, spendAttempt } from './spend-attempt.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const twice = { key: 'lookup:ada', points: 2, seconds: 60 }

const listCounters = (db: Db) => db.selectFrom('rateLimits').select(['key', 'points']).orderBy('key').execute()

test('countAttempts has room until the points are spent, and again once the time is over', async ({ ownDb }) => {
  const count = (seconds: number) => countAttempts(ownDb, [twice], after(seconds))
  expect([await count(0), await count(1), await count(2)]).toEqual([true, true, false])
  expect(await count(59.999)).toBe(false)
  expect([await count(60), await count(61), await count(62)]).toEqual([true, true, false])
})

test('countAttempts counts under each key, and has room only where all have', async ({ ownDb }) => {
  const once = { key: 'lookup:everyone', points: 1, seconds: 60 }
  expect(await countAttempts(ownDb, [twice, once], noon)).toBe(true)
  expect(await countAttempts(ownDb, [twice, once], noon)).toBe(false)
  expect(await countAttempts(ownDb, [twice], noon)).toBe(false)
  expect(await listCounters(ownDb)).toEqual([
    { key: twice.key, points: 3 },
    { key: once.key, points: 2 },
  ])
})

test('countAttempts never deadlocks, whichever way round the keys come', async ({ ownDb }) => {
  const other = { key: 'lookup:bea', points: 100, seconds: 60 }
  const many = Array.from({ length: 20 }, (_, nth) => (nth % 2 ? [twice, other] : [other, twice]))
  await Promise.all(many.map((allowances) => countAttempts(ownDb, allowances, noon)))
  expect(await listCounters(ownDb)).toEqual([
    { key: twice.key, points: 20 },
    { key: other.key, points: 20 },
  ])
})

test('countAttempts clears expired counters away when it begins one', async ({ ownDb }) => {
  await countAttempts(ownDb, [{ key: 'old', points: 1, seconds: 60 }], noon)
  await countAttempts(ownDb, [twice], after(61))
  expect(await listCounters(ownDb)).toEqual([{ key: twice.key, points: 1 }])
})

test('forgetAttempts begins these counters anew; takeBackAttempt takes one attempt back, never below none', async ({
  ownDb,
}) => {
  const other = { key: 'lookup:bea', points: 2, seconds: 60 }
  for (let time = 0; time < 2; time++) await countAttempts(ownDb, [twice, other], noon)
  await inTransaction(ownDb, (trx) => forgetAttempts(trx, [twice]))
  expect(await listCounters(ownDb)).toEqual([{ key: other.key, points: 2 }])

  for (let time = 0; time < 3; time++) await inTransaction(ownDb, (trx) => takeBackAttempt(trx, other.key))
  expect(await listCounters(ownDb)).toEqual([{ key: other.key, points: 0 }])
})

test('forgetCounters deletes what has expired, at most so many', async ({ ownDb }) => {
  await ownDb
    .insertInto('rateLimits')
    .values(['a', 'b', 'c'].map((key) => ({ key, points: 1, expire: after(60).getTime() })))
    .execute()
  const forget = (seconds: number, most: number) =>
    inTransaction(ownDb, (trx) => forgetCounters(trx, after(seconds), most))
  expect(await forget(60, 10)).toBe(0)
  expect([await forget(61, 2), await forget(61, 2), await forget(61, 2)]).toEqual([2, 1, 0])
})

test('spendAttempt counts by network, and says when to try again', async ({ ownDb }) => {
  const limit = { name: 'lookup', points: 1, seconds: 90 }
  const spend = (ipAddress?: string) => spendAttempt(ownDb, limit, ipAddress ? { ipAddress } : {}, noon)
  await spend('203.0.113.7')
  await spend('203.0.113.8')
  await expect(spend('203.0.113.7')).rejects.toThrow(TooMany)
  await expect(spend('203.0.113.7')).rejects.toMatchObject({
    retryAfter: 90,
    message: expect.stringContaining('in 2 minutes'),
  })

  await spend()
  await expect(spend()).rejects.toThrow(TooMany)
})

test('returnAttempt gives the attempt of that network back', async ({ ownDb }) => {
  const limit = { name: 'lookup', points: 1, seconds: 90 }
  const origin = { ipAddress: '203.0.113.7' }
  await spendAttempt(ownDb, limit, origin, noon)
  await inTransaction(ownDb, (trx) => returnAttempt(trx, limit, { ipAddress: '203.0.113.8' }))
  await inTransaction(ownDb, (trx) => returnAttempt(trx, limit, origin))
  await spendAttempt(ownDb, limit, origin, noon)
  await expect(spendAttempt(ownDb, limit, origin, noon)).rejects.toThrow(TooMany)
})
