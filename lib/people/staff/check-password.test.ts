import { expect } from 'vitest'
import { hashPassword } from '../../auth/passwords/password.ts'
import { findPasswordLink } from '../../auth/passwords/password-links.ts'
import { findStaffSession } from '../../auth/staff-sessions/find-staff-session.ts'
import { systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeStaffWithPassword, noon, staffPassword } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { changeStaff } from './change-staff.ts'
import { checkPassword, refused } from './check-password.ts'
import { countPasswordTry } from './count-password-try.ts'
import { inviteStaff } from './invite-staff.ts'
import { setPasswordByLink } from './set-password.ts'

const origin = { ipAddress: '203.0.113.9' }
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

async function attempt(db: Db, email: string, password: string, now = noon): Promise<string> {
  try {
    return (await checkPassword(db, origin, { email, password }, now)).userId
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

test('the right password returns the person', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)
  expect(await attempt(ownDb, email, staffPassword)).toBe(userId)
})

test('unknown, wrong, suspended, customer and locked get one answer, and each is logged', async ({ ownDb }) => {
  const { email } = await makeStaffWithPassword(ownDb)
  const gone = await makeStaffWithPassword(ownDb)
  await makeStaffWithPassword(ownDb, 'admin')
  await inTransaction(ownDb, (trx) =>
    changeStaff(trx, systemActor('test'), { userId: gone.userId, status: 'suspended' }),
  )
  await ownDb.insertInto('users').values({ email: 'customer@acme.example' }).execute()

  const answers = [
    await attempt(ownDb, 'nobody@acme.example', staffPassword),
    await attempt(ownDb, email, 'not the password'),
    await attempt(ownDb, gone.email, staffPassword),
    await attempt(ownDb, 'customer@acme.example', staffPassword),
  ]

  expect(new Set(answers)).toEqual(new Set([refused]))
  const recorded = ownDb.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'session.refused')
  expect(await recorded.execute()).toHaveLength(4)
})

test('an account whose row somebody holds answers as an unknown one, and soon', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)
  const held = await ownDb.startTransaction().execute()
  await held.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
  const began = performance.now()
  expect(await attempt(ownDb, email, staffPassword)).toBe(refused)
  expect(performance.now() - began).toBeLessThan(1500)
  await held.rollback().execute()
})

test('thirty colleagues who sign in at the same moment all get in', async ({ ownDb }) => {
  const staff = []
  for (let made = 0; made < 30; made++) staff.push(await makeStaffWithPassword(ownDb))
  const answers = await Promise.all(staff.map(({ email }) => attempt(ownDb, email, staffPassword)))
  expect(answers).toEqual(staff.map(({ userId }) => userId))
})

test('five wrong ones lock, the right one no longer helps, and the wait grows', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)
  for (let tries = 0; tries < 5; tries++) await attempt(ownDb, email, 'not the password')

  expect(await attempt(ownDb, email, staffPassword)).toBe(refused)
  await attempt(ownDb, email, 'not the password', later(1.1))
  expect(await attempt(ownDb, email, staffPassword, later(2.2))).toBe(refused)
  expect(await attempt(ownDb, email, staffPassword, later(3.2))).toBe(userId)
})

test('fifty wrong tries at once evaluate no more than five', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)

  await Promise.all(Array.from({ length: 50 }, () => attempt(ownDb, email, 'not the password')))

  const { failedLoginAttempts } = await ownDb
    .selectFrom('users')
    .select('failedLoginAttempts')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  expect(failedLoginAttempts).toBeLessThanOrEqual(5)
})

test('of fifty counted at the same moment five may try', async ({ ownDb }) => {
  const { userId } = await makeStaffWithPassword(ownDb)
  const counted = Array.from({ length: 50 }, () => inTransaction(ownDb, (trx) => countPasswordTry(trx, userId, noon)))
  expect((await Promise.all(counted)).filter(Boolean)).toHaveLength(5)
})

test('a reset link works while locked, once, and opens the account', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)
  for (let tries = 0; tries < 6; tries++) await attempt(ownDb, email, 'not the password')
  const token = await inTransaction(ownDb, (trx) => inviteStaff(trx, systemActor('test'), { userId }, noon))
  const use = () =>
    inTransaction(ownDb, (trx) => setPasswordByLink(trx, origin, { token, passwordHash: '$new' }, later(1)))

  expect(await findPasswordLink(ownDb, token, later(1))).toEqual({ purpose: 'reset', email })
  await use()

  await expect(use()).rejects.toThrow('used or is too old')
  const person = ownDb.selectFrom('users').select(['passwordHash', 'accountLockedUntil']).where('id', '=', userId)
  expect(await person.executeTakeFirst()).toEqual({ passwordHash: '$new', accountLockedUntil: null })
})

test('a reset link lets its holder in, however many wrong tries others go on making', async ({ ownDb }) => {
  const { email, userId, role } = await makeStaffWithPassword(ownDb)
  for (let tries = 0; tries < 6; tries++) await attempt(ownDb, email, 'not the password')
  const link = await inTransaction(ownDb, (trx) => inviteStaff(trx, systemActor('test'), { userId }, noon))

  const passwordHash = await hashPassword('four calm otters')
  const entered = await inTransaction(ownDb, (trx) =>
    setPasswordByLink(trx, origin, { token: link, passwordHash }, later(1)),
  )
  for (let tries = 0; tries < 100; tries++) await attempt(ownDb, email, 'not the password', later(2))

  expect(await attempt(ownDb, email, 'four calm otters', later(2))).toBe(refused)
  expect(entered).toMatchObject({ kind: 'in', role })
  expect(await findStaffSession(ownDb, entered.token, later(2))).toMatchObject({ userId })
})

test('a reset link dies after half an hour, and when another is made', async ({ ownDb }) => {
  const { userId } = await makeStaffWithPassword(ownDb)
  const make = () => inTransaction(ownDb, (trx) => inviteStaff(trx, systemActor('test'), { userId }, noon))
  const first = await make()
  const second = await make()

  expect(await findPasswordLink(ownDb, first, later(1))).toBeUndefined()
  expect(await findPasswordLink(ownDb, second, later(29))).toBeDefined()
  expect(await findPasswordLink(ownDb, second, later(31))).toBeUndefined()
})
