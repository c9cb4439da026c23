import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { makeBooking, makeCustomer } from '../testing/make/make.ts'
import { makeSignedIn, noon } from '../testing/make/make-staff.ts'
import { test } from '../testing/test.ts'
import { endPortalSession, findPortalSession, openPortalSession, widenPortalSession } from './portal-session.ts'
import { hashToken } from './token.ts'

const origin = { ipAddress: '203.0.113.7', userAgent: 'Firefox' }
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const hour = 3600

async function open(db: Db, userId?: string, onlyBookingId?: string) {
  return inTransaction(db, async (trx: Trx) => {
    const customer = userId ?? (await makeCustomer(trx))
    const narrow = onlyBookingId ? { onlyBookingId } : {}
    return { userId: customer, token: await openPortalSession(trx, { userId: customer, origin, ...narrow }, noon) }
  })
}

test('findPortalSession finds the customer of a token, of which only a hash is stored', async ({ ownDb }) => {
  const { userId, token } = await open(ownDb)
  await open(ownDb)
  const here = { requestId: 'r' }
  expect(await findPortalSession(ownDb, token, here, later(1))).toEqual({
    kind: 'customer',
    userId,
    origin: here,
    sessionId: hashToken(token),
  })
  const rows = await ownDb.selectFrom('userSessions').selectAll().where('userId', '=', userId).execute()
  expect(rows).toMatchObject([{ kind: 'portal', ...origin, onlyBookingId: null }])
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(await findPortalSession(ownDb, 'another', here, later(1))).toBeUndefined()
})

test('findPortalSession ends a session after half an hour idle, and after ten hours in any case', async ({ ownDb }) => {
  const [idle, busy] = [await open(ownDb), await open(ownDb)]
  const find = (token: string, seconds: number) => findPortalSession(ownDb, token, origin, later(seconds))
  expect(await find(idle.token, 30 * 60)).toBeUndefined()

  for (let seconds = 29 * 60; seconds < 10 * hour; seconds += 29 * 60)
    expect(await find(busy.token, seconds)).toBeDefined()
  expect(await find(busy.token, 10 * hour - 1)).toBeDefined()
  expect(await find(busy.token, 10 * hour)).toBeUndefined()
})

test('findPortalSession notes the use of a session once a minute', async ({ ownDb }) => {
  const { token } = await open(ownDb)
  const used = async (seconds: number) => {
    await findPortalSession(ownDb, token, origin, later(seconds))
    return (await ownDb.selectFrom('userSessions').select('lastActivity').executeTakeFirstOrThrow()).lastActivity
  }
  expect(await used(60)).toEqual(noon)
  expect(await used(61)).toEqual(later(61))
})

test('endPortalSession ends that session alone', async ({ ownDb }) => {
  const [one, other] = [await open(ownDb), await open(ownDb)]
  await inTransaction(ownDb, (trx) => endPortalSession(trx, one.token))

  expect(await findPortalSession(ownDb, one.token, origin, later(1))).toBeUndefined()
  expect(await findPortalSession(ownDb, other.token, origin, later(1))).toBeDefined()
  const ended = ownDb.selectFrom('userSessions').select('endedReason').where('id', '=', hashToken(one.token))
  expect(await ended.execute()).toEqual([{ endedReason: 'signed out' }])
})

test('neither a suspended customer nor a merged record nor a session of staff opens the portal', async ({ ownDb }) => {
  const [suspended, merged, survivor] = [await open(ownDb), await open(ownDb), await open(ownDb)]
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', suspended.userId).execute()
  await ownDb.updateTable('users').set({ mergedIntoId: survivor.userId }).where('id', '=', merged.userId).execute()
  const staff = await makeSignedIn(ownDb)
  await inTransaction(ownDb, (trx) => endPortalSession(trx, staff.token))

  for (const { token } of [suspended, merged, staff])
    expect(await findPortalSession(ownDb, token, origin, later(1))).toBeUndefined()
  const kept = ownDb.selectFrom('userSessions').select('isActive').where('id', '=', staff.sessionId)
  expect(await kept.execute()).toEqual([{ isActive: true }])
})

test('widenPortalSession opens everything to a session that began with one booking', async ({ ownDb }) => {
  const { bookingId, bookerId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const [narrow, other] = [await open(ownDb, bookerId, bookingId), await open(ownDb, bookerId, bookingId)]
  const find = (token: string) => findPortalSession(ownDb, token, origin, later(1))
  const actor = await find(narrow.token)
  expect(actor).toMatchObject({ onlyBookingId: bookingId })

  await inTransaction(ownDb, (trx) => widenPortalSession(trx, actor ?? { kind: 'customer', userId: '', origin }))
  await inTransaction(ownDb, (trx) => widenPortalSession(trx, { kind: 'customer', userId: bookerId, origin }))
  expect(await find(narrow.token)).not.toHaveProperty('onlyBookingId')
  expect(await find(other.token)).toMatchObject({ onlyBookingId: bookingId })
})

test('a colleague has no portal session: a new one is refused, and old ones end with the new role', async ({
  ownDb,
}) => {
  const { userId, token } = await open(ownDb)
  const appoint = (role: 'customer' | 'instructor') =>
    inTransaction(ownDb, (trx) => trx.updateTable('users').set({ role }).where('id', '=', userId).execute())

  await appoint('instructor')
  expect(await findPortalSession(ownDb, token, origin, later(1))).toBeUndefined()
  await expect(open(ownDb, userId)).rejects.toThrow('no portal session')
  await appoint('customer')
  expect(await findPortalSession(ownDb, token, origin, later(2))).toBeUndefined()
})
