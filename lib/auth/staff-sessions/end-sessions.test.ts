import { expect } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeSignedIn, noon, signInAgain } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { openPortalSession } from '../portal-session.ts'
import { hashToken } from '../token.ts'
import { endReplacedSession, endSessions, endSessionsOf } from './end-sessions.ts'
import { visibleStaffSessions } from './visible-staff-sessions.ts'

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const write = <Result>(db: Db, work: (trx: Trx) => Promise<Result>) => inTransaction(db, work)

async function openIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('userSessions').select('id').where('isActive', '=', true).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

async function openPortal(db: Db) {
  return write(db, async (trx) => {
    const userId = await makeCustomer(trx)
    const token = await openPortalSession(trx, { userId, origin: {} }, noon)
    return { userId, token, sessionId: hashToken(token) }
  })
}

async function endingsOf(db: Db) {
  const logged = db.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details'])
  return logged.where('activityType', '=', 'session.ended').orderBy('id').execute()
}

test('endSessions ends one, all but one, or all of a person, of both kinds, and records each', async ({ ownDb }) => {
  const ines = await makeSignedIn(ownDb)
  const [second, third] = [await signInAgain(ownDb, ines), await signInAgain(ownDb, ines)]
  const [stranger, cara] = [await makeSignedIn(ownDb), await openPortal(ownDb)]
  const end = (which: { only?: string; except?: string }, userId = ines.userId) =>
    write(ownDb, (trx) => endSessions(trx, asAdmin(), { userId, reason: 'access_changed', ...which }))

  await end({ only: second.sessionId })
  expect(await openIds(ownDb)).toEqual([ines.sessionId, third.sessionId, cara.sessionId, stranger.sessionId].sort())
  await end({ except: ines.sessionId })
  expect(await openIds(ownDb)).toEqual([ines.sessionId, cara.sessionId, stranger.sessionId].sort())
  await end({})
  await end({})
  expect(await openIds(ownDb)).toEqual([cara.sessionId, stranger.sessionId].sort())
  await end({}, cara.userId)
  expect(await openIds(ownDb)).toEqual([stranger.sessionId])

  expect(await endingsOf(ownDb)).toEqual(
    [
      { userId: ines.userId, id: second.sessionId },
      { userId: ines.userId, id: third.sessionId },
      { userId: ines.userId, id: ines.sessionId },
      { userId: cara.userId, id: cara.sessionId },
    ].map(({ userId, id }) => ({
      userId,
      activityDescription: 'Session ended, because access changed',
      details: { session: id.slice(0, 12), reason: 'access_changed' },
    })),
  )
})

test('endSessionsOf lets an admin end the sessions of anyone, an instructor only their own', async ({ ownDb }) => {
  const [ines, daniel] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  const end = (actor: StaffActor, userId: string) =>
    write(ownDb, (trx) => endSessionsOf(trx, actor, { userId }, later(1)))

  await expect(end(daniel.actor, ines.userId)).rejects.toThrow(Refusal)
  expect(await openIds(ownDb)).toHaveLength(2)
  await end(ines.actor, ines.userId)
  await write(ownDb, (trx) => endSessionsOf(trx, asAdmin(), { userId: daniel.userId }, later(1)))
  expect(await openIds(ownDb)).toEqual([])
  await expect(end(ines.actor, ines.userId)).rejects.toThrow('no open sessions')
})

test('endReplacedSession ends the staff session of a cookie, and leaves a portal session alone', async ({ ownDb }) => {
  const ines = await makeSignedIn(ownDb)
  const cara = await openPortal(ownDb)
  await write(ownDb, async (trx) => {
    await endReplacedSession(trx, asAdmin(), cara.token)
    await endReplacedSession(trx, asAdmin(), 'made up')
    await endReplacedSession(trx, asAdmin(), ines.token)
  })
  expect(await openIds(ownDb)).toEqual([cara.sessionId])
  expect(await endingsOf(ownDb)).toMatchObject([{ userId: ines.userId, details: { reason: 'signed_in_again' } }])
})

test('visibleStaffSessions holds sessions that are neither ended, expired nor idle', async ({ ownDb }) => {
  const [ended, expired, idle, open] = [
    await makeSignedIn(ownDb),
    await makeSignedIn(ownDb),
    await makeSignedIn(ownDb),
    await makeSignedIn(ownDb),
  ]
  const change = (sessionId: string) => ownDb.updateTable('userSessions').where('id', '=', sessionId)
  await change(ended.sessionId).set({ isActive: false }).execute()
  await change(expired.sessionId)
    .set({ expiresAt: later(30) })
    .execute()
  await change(open.sessionId)
    .set({ lastActivity: later(1) })
    .execute()
  await openPortal(ownDb)

  const seen = (minutes: number) => visibleStaffSessions(ownDb, asAdmin(), later(minutes)).select('id').execute()
  expect(await seen(30)).toEqual([{ id: open.sessionId }])
  expect((await seen(29)).map(({ id }) => id).sort()).toEqual(
    [expired.sessionId, idle.sessionId, open.sessionId].sort(),
  )
})
