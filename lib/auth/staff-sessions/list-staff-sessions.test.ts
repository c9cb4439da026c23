import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { openPortalSession } from '../portal-session.ts'
import { listStaffSessions } from './list-staff-sessions.ts'
import { openStaffSessions } from './visible-staff-sessions.ts'

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

test('listStaffSessions lists open sessions, the last used first: all for admins, their own for others', async ({
  ownDb,
}) => {
  const admin = await makeSignedIn(ownDb, 'admin', later(1))
  const [ines, daniel] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb, 'instructor', later(2))]
  await inTransaction(ownDb, async (trx) =>
    openPortalSession(trx, { userId: await makeCustomer(trx), origin: {} }, later(1)),
  )
  const list = async (...[actor, over]: [typeof ines.actor, { userId?: string }?]) =>
    (await listStaffSessions(ownDb, actor, over, later(3))).map(({ userId }) => userId)

  expect(await list(admin.actor)).toEqual([daniel.userId, admin.userId, ines.userId])
  expect(await list(admin.actor, { userId: ines.userId })).toEqual([ines.userId])
  expect(await list(ines.actor)).toEqual([ines.userId])
  expect(await list(ines.actor, { userId: daniel.userId })).toEqual([])
})

test('listStaffSessions leaves out sessions that are idle, expired or ended', async ({ ownDb }) => {
  const { actor, sessionId } = await makeSignedIn(ownDb)
  const count = async (minutes: number) => (await listStaffSessions(ownDb, actor, {}, later(minutes))).length
  const row = ownDb.updateTable('userSessions').where('id', '=', sessionId)

  expect([await count(29), await count(30)]).toEqual([1, 0])
  await row.set({ lastActivity: later(599) }).execute()
  expect([await count(599), await count(600)]).toEqual([1, 0])
  await row.set({ isActive: false }).execute()
  expect(await count(599)).toBe(0)
})

test('openStaffSessions leaves out customers’ sessions', async ({ ownDb }) => {
  const { sessionId } = await makeSignedIn(ownDb)
  await inTransaction(ownDb, async (trx) =>
    openPortalSession(trx, { userId: await makeCustomer(trx), origin: {} }, later(1)),
  )
  expect(await openStaffSessions(ownDb, later(2)).select('userSessions.id').execute()).toEqual([{ id: sessionId }])
})
