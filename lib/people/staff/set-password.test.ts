import { expect } from 'vitest'
import { findPasswordLink } from '../../auth/passwords/password-links.ts'
import { findStaffSession } from '../../auth/staff-sessions/find-staff-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { inviteStaff } from './invite-staff.ts'
import { setPassword } from './set-password.ts'
import { enter } from './sign-in.ts'

const set = (db: Db, userId: string, actor = asAdmin()) =>
  inTransaction(db, (trx) => setPassword(trx, actor, { userId, passwordHash: '$new' }))

const find = (db: Db, userId: string) =>
  db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()

test('setPassword lifts a lock, ends every session and open link of that colleague, and is recorded', async ({
  ownDb,
}) => {
  const [one, other] = [
    await makeSignedIn(ownDb, 'instructor', new Date()),
    await makeSignedIn(ownDb, 'admin', new Date()),
  ]
  const link = await inTransaction(ownDb, (trx) => inviteStaff(trx, other.actor, { userId: one.userId }))
  const lock = { failedLoginAttempts: 5, accountLockedUntil: new Date(Date.now() + 60_000) }
  await ownDb.updateTable('users').set(lock).execute()
  const untouched = await find(ownDb, other.userId)

  expect(await set(ownDb, one.userId, other.actor)).toBe('instructor')
  expect(await find(ownDb, one.userId)).toMatchObject({
    passwordHash: '$new',
    failedLoginAttempts: 0,
    accountLockedUntil: null,
  })
  expect(await findStaffSession(ownDb, one.token)).toBeUndefined()
  expect(await findPasswordLink(ownDb, link)).toBeUndefined()
  expect(await findStaffSession(ownDb, other.token)).toMatchObject({ userId: other.userId })
  expect(await find(ownDb, other.userId)).toEqual(untouched)
  const logged = ownDb.selectFrom('userActivityLogs').select(['userId', 'actorId'])
  expect(await logged.where('activityType', '=', 'password.changed').execute()).toEqual([
    { userId: one.userId, actorId: other.userId },
  ])
})

test('setPassword gives no password to a customer or to a suspended colleague', async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  const customer = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  const before = await find(ownDb, userId)
  await expect(set(ownDb, customer)).rejects.toThrow('This link has been used or is too old.')
  await expect(set(ownDb, userId)).rejects.toThrow('This link has been used or is too old.')
  expect((await find(ownDb, customer)).passwordHash).toBeNull()
  expect(await find(ownDb, userId)).toEqual(before)
})

test('enter opens a session, or asks for the code of a colleague who has one', async ({ ownDb }) => {
  const { actor, userId, role } = await makeSignedIn(ownDb)
  const open = () => inTransaction(ownDb, (trx) => enter(trx, {}, { userId, role }))
  const entered = await open()
  expect(entered).toMatchObject({ kind: 'in', role })
  expect(await findStaffSession(ownDb, entered.token)).toMatchObject({ userId })

  await makeSecondFactor(ownDb, actor)
  const asked = await open()
  expect(asked.kind).toBe('code')
  expect(await findStaffSession(ownDb, asked.token)).toBeUndefined()
})
