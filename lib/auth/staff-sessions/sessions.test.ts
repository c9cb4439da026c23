import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import { changeStaff } from '../../people/staff/change-staff.ts'
import { setPassword } from '../../people/staff/set-password.ts'
import { signIn } from '../../people/staff/sign-in.ts'
import { makeSignedIn, noon, signInAgain } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { listSignIns } from '../sign-ins/list-sign-ins.ts'
import { endOtherSessions, endSession } from './end-sessions.ts'
import { findStaffSession } from './find-staff-session.ts'
import { openSession, sealSession, sessionCookie } from './session-cookie.ts'

const operator = systemActor('test')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

test('findStaffSession finds the person of a token; the token is not stored, and the sign-in is recorded', async ({
  ownDb,
}) => {
  const { token, userId, email } = await makeSignedIn(ownDb)

  expect(await findStaffSession(ownDb, token, later(1))).toMatchObject({
    userId,
    email,
    role: 'instructor',
    firstName: 'Ines',
    lastName: 'Ward',
  })
  expect(JSON.stringify(await ownDb.selectFrom('userSessions').selectAll().execute())).not.toContain(token)
  const log = ownDb.selectFrom('userActivityLogs').select(['userId', 'ipAddress'])
  expect(await log.where('activityType', '=', 'session.started').execute()).toEqual([
    { userId, ipAddress: '203.0.113.9' },
  ])
})

test('a session ends after half an hour idle, and after ten hours in any case', async ({ ownDb }) => {
  const { token } = await makeSignedIn(ownDb)
  const busy = await makeSignedIn(ownDb)

  const [almost, idle] = [new Date(later(30).getTime() - 1), later(30)]
  const isOpen = async (now: Date) => (await listSignIns(ownDb, busy.actor, busy.userId, now))[0]?.isOpen
  expect([await isOpen(almost), await isOpen(idle)]).toEqual([true, false])
  expect(await findStaffSession(ownDb, token, idle)).toBeUndefined()
  expect(await findStaffSession(ownDb, token, almost)).toBeDefined()
  for (let minutes = 20; minutes < 600; minutes += 20)
    expect(await findStaffSession(ownDb, busy.token, later(minutes))).toBeDefined()
  expect(await findStaffSession(ownDb, busy.token, later(601))).toBeUndefined()
})

test('a session ends on sign-out, a new password, suspension and endOtherSessions', async ({ ownDb }) => {
  const out = await makeSignedIn(ownDb)
  const changed = await makeSignedIn(ownDb)
  const suspended = await makeSignedIn(ownDb)
  const elsewhere = await makeSignedIn(ownDb)
  const here = await signInAgain(ownDb, elsewhere)
  await makeSignedIn(ownDb, 'admin')

  await inTransaction(ownDb, async (trx) => {
    await endSession(trx, out.actor, { sessionId: out.sessionId, reason: 'signed_out' }, later(1))
    await setPassword(trx, operator, { userId: changed.userId, passwordHash: '$new' })
    await changeStaff(trx, operator, { userId: suspended.userId, status: 'suspended' })
    await endOtherSessions(trx, here.actor)
  })

  for (const { token } of [out, changed, suspended, elsewhere])
    expect(await findStaffSession(ownDb, token, later(1))).toBeUndefined()
  expect(await findStaffSession(ownDb, here.token, later(1))).toBeDefined()
  const log = ownDb.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'session.ended')
  expect(await log.execute()).toHaveLength(4)
})

test('findStaffSession notes the use of this session alone, once a minute', async ({ ownDb }) => {
  const [used, other] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  const usedAt = async (moment: Date) => {
    await findStaffSession(ownDb, used.token, moment)
    const rows = await ownDb.selectFrom('userSessions').select(['id', 'lastActivity']).execute()
    return [used, other].map(({ sessionId }) => rows.find(({ id }) => id === sessionId)?.lastActivity)
  }
  expect(await usedAt(later(1))).toEqual([noon, noon])
  expect(await usedAt(later(2))).toEqual([later(2), noon])
})

test('findStaffSession refuses a suspended person whose session was not ended', async ({ ownDb }) => {
  const { token, userId } = await makeSignedIn(ownDb)
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  expect(await findStaffSession(ownDb, token, later(1))).toBeUndefined()
})

test('findStaffSession refuses a person who is staff no more', async ({ ownDb }) => {
  const { token, userId } = await makeSignedIn(ownDb)
  await ownDb.updateTable('users').set({ role: 'customer' }).where('id', '=', userId).execute()
  expect(await findStaffSession(ownDb, token, later(1))).toBeUndefined()
})

test('signing in again in the same browser replaces the session', async ({ ownDb }) => {
  const { token, userId, role } = await makeSignedIn(ownDb)
  const { token: next } = await inTransaction(ownDb, (trx) =>
    signIn(trx, {}, { userId, role, replaces: token }, later(1)),
  )

  expect(next).not.toBe(token)
  expect(await findStaffSession(ownDb, token, later(2))).toBeUndefined()
  expect(await findStaffSession(ownDb, next, later(2))).toBeDefined()
})

test('signing in ends the session that another person left in the browser', async ({ ownDb }) => {
  const left = await makeSignedIn(ownDb)
  const { userId, role } = await makeSignedIn(ownDb, 'admin')
  const { token: next } = await inTransaction(ownDb, (trx) =>
    signIn(trx, {}, { userId, role, replaces: left.token }, later(1)),
  )

  expect(await findStaffSession(ownDb, left.token, later(2))).toBeUndefined()
  expect(await findStaffSession(ownDb, next, later(2))).toMatchObject({ userId })
  const log = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'session.ended')
  expect(await log.execute()).toEqual([{ userId: left.userId }])
})

test("endSession hides other people's sessions from an instructor; an admin ends them", async ({ ownDb }) => {
  const ines = await makeSignedIn(ownDb)
  const daniel = await makeSignedIn(ownDb)
  const olga = await makeSignedIn(ownDb, 'admin')
  const end = (who: typeof ines | typeof olga) =>
    inTransaction(ownDb, (trx) => endSession(trx, who.actor, { sessionId: ines.sessionId }, later(1)))

  await expect(end(daniel)).rejects.toThrow('already ended')
  expect(await findStaffSession(ownDb, ines.token, later(1))).toBeDefined()
  await end(olga)
  expect(await findStaffSession(ownDb, ines.token, later(1))).toBeUndefined()
})

test('openSession opens only a cookie that sealSession made', async () => {
  const cookie = await sealSession('a token')

  expect(cookie).not.toContain('a token')
  expect(await openSession(cookie)).toBe('a token')
  expect(await openSession(`${cookie.slice(0, -2)}xx`)).toBeUndefined()
  expect(await openSession('a token')).toBeUndefined()
})

test('sessionCookie is bound to its host and secure over TLS', () => {
  expect(sessionCookie(new URL('https://crm.example'))).toEqual({
    name: '__Host-next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
  expect(sessionCookie(new URL('http://127.0.0.1:3000')).options.secure).toBe(false)
})
