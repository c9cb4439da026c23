import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { noteLastActivity } from './note-last-activity.ts'
import { noteVisit } from './note-visit.ts'

const at = new Date('2026-11-20T12:00:00Z')

async function makeActive(trx: Trx, lastActivityDate: Date | null): Promise<string> {
  const id = await makeCustomer(trx)
  await trx.updateTable('users').set({ lastActivityDate }).where('id', '=', id).execute()
  return id
}

async function lastOf(trx: Trx, id: string) {
  const user = trx.selectFrom('users').select('lastActivityDate').where('id', '=', id)
  return (await user.executeTakeFirstOrThrow()).lastActivityDate
}

test('noteLastActivity moves the named people forward, and nobody else', async ({ trx }) => {
  const earlier = new Date('2026-11-20T11:58:00Z')
  const [never, before, other] = [
    await makeActive(trx, null),
    await makeActive(trx, earlier),
    await makeActive(trx, null),
  ]
  await noteLastActivity(trx, [never, before], at)
  expect([await lastOf(trx, never), await lastOf(trx, before), await lastOf(trx, other)]).toEqual([at, at, null])
})

test('noteLastActivity writes at most once a minute, and never moves anyone back', async ({ trx }) => {
  const aMinuteAgo = new Date('2026-11-20T11:59:00Z')
  const longerAgo = new Date('2026-11-20T11:58:59.999Z')
  const later = new Date('2026-11-20T12:05:00Z')
  const [recent, due, ahead] = [
    await makeActive(trx, aMinuteAgo),
    await makeActive(trx, longerAgo),
    await makeActive(trx, later),
  ]
  await noteLastActivity(trx, [recent, due, ahead], at)
  expect([await lastOf(trx, recent), await lastOf(trx, due), await lastOf(trx, ahead)]).toEqual([aMinuteAgo, at, later])
  await noteLastActivity(trx, [], at)
})

test('noteVisit moves a visitor forward by the same rule, and skips a record that somebody holds', async ({
  ownDb,
}) => {
  const [id, held] = await inTransaction(ownDb, async (trx) => [
    await makeActive(trx, null),
    await makeActive(trx, null),
  ])
  const holding = await ownDb.startTransaction().execute()
  await holding.selectFrom('users').select('id').where('id', '=', held).forUpdate().execute()
  for (const userId of [id, held]) await inTransaction(ownDb, (trx) => noteVisit(trx, userId, at))
  await holding.rollback().execute()
  expect(await inTransaction(ownDb, async (trx) => [await lastOf(trx, id), await lastOf(trx, held)])).toEqual([
    at,
    null,
  ])
})
