import { expect } from 'vitest'
import { findSignInStep } from '../../auth/second-factor/sign-in-steps.ts'
import { findStaffSession } from '../../auth/staff-sessions/find-staff-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import { makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { inviteStaff } from './invite-staff.ts'
import { setPasswordByLink } from './set-password.ts'
import { signIn, takeSecondStep } from './sign-in.ts'

test('the password alone opens no session for someone with two-step verification, and its code opens one once', async ({
  ownDb,
}) => {
  const { actor, userId, role } = await makeSignedIn(ownDb)
  await makeSecondFactor(ownDb, actor)
  const before = await ownDb.selectFrom('userSessions').selectAll().execute()

  const entered = await inTransaction(ownDb, (trx) => signIn(trx, {}, { userId, role }))
  expect(entered.kind).toBe('code')
  expect(await findStaffSession(ownDb, entered.token)).toBeUndefined()
  expect(await ownDb.selectFrom('userSessions').selectAll().execute()).toEqual(before)
  expect(await findSignInStep(ownDb, entered.token)).toEqual({ userId, role })

  const step = () => inTransaction(ownDb, (trx) => takeSecondStep(trx, {}, { userId, role, step: entered.token }))
  const taken = await Promise.all(Array.from({ length: 8 }, () => step().catch(() => undefined)))
  const [session] = taken.filter((one) => one !== undefined)
  expect(taken.filter(Boolean)).toHaveLength(1)
  expect(await findStaffSession(ownDb, session?.token ?? '')).toMatchObject({ userId })
})

test('a step is too old after ten minutes, and worthless after a suspension', async ({ ownDb }) => {
  const { actor, userId, role } = await makeSignedIn(ownDb)
  await makeSecondFactor(ownDb, actor)
  const { token } = await inTransaction(ownDb, (trx) => signIn(trx, {}, { userId, role }))
  const later = new Date(Date.now() + 11 * 60_000)

  expect(await findSignInStep(ownDb, token, later)).toBeUndefined()
  const late = inTransaction(ownDb, (trx) => takeSecondStep(trx, {}, { userId, role, step: token }, later))
  await expect(late).rejects.toThrow('too long')
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  expect(await findSignInStep(ownDb, token)).toBeUndefined()
  await expect(inTransaction(ownDb, (trx) => takeSecondStep(trx, {}, { userId, role, step: token }))).rejects.toThrow()
})

test('a link to choose a password asks for the code too, and earlier sign-ins die', async ({ ownDb }) => {
  const { actor, userId, role } = await makeSignedIn(ownDb)
  await makeSecondFactor(ownDb, actor)
  const old = await inTransaction(ownDb, (trx) => signIn(trx, {}, { userId, role }))
  const link = await inTransaction(ownDb, (trx) => inviteStaff(trx, actor, { userId }))

  const entered = await inTransaction(ownDb, (trx) => setPasswordByLink(trx, {}, { token: link, passwordHash: '$new' }))
  expect(entered.kind).toBe('code')
  expect(await findStaffSession(ownDb, entered.token)).toBeUndefined()
  expect(await findSignInStep(ownDb, old.token)).toBeUndefined()
})
