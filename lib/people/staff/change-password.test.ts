import { expect } from 'vitest'
import { isPassword } from '../../auth/passwords/password.ts'
import { findStaffSession } from '../../auth/staff-sessions/find-staff-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import { makeSignedIn, noon, signInAgain, staffPassword } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { changePassword, checkOwnPassword, demandPassword } from './change-password.ts'

test('changing it ends every session, begins one here, and is recorded', async ({ ownDb }) => {
  const here = await makeSignedIn(ownDb)
  const elsewhere = await signInAgain(ownDb, here)
  const input = { current: staffPassword, password: 'four calm otters' }

  const passwordHash = await checkOwnPassword(ownDb, here.actor, input, noon)
  const token = await inTransaction(ownDb, (trx) => changePassword(trx, here.actor, { passwordHash }, noon))

  expect(await findStaffSession(ownDb, here.token, noon)).toBeUndefined()
  expect(await findStaffSession(ownDb, elsewhere.token, noon)).toBeUndefined()
  expect(await findStaffSession(ownDb, token, noon)).toMatchObject({ userId: here.userId })
  const kept = ownDb.selectFrom('users').select('passwordHash').where('id', '=', here.userId)
  expect(await isPassword('four calm otters', (await kept.executeTakeFirstOrThrow()).passwordHash)).toBe(true)
  const log = ownDb.selectFrom('userActivityLogs').select('actorId').where('activityType', '=', 'password.changed')
  expect(await log.execute()).toEqual([{ actorId: here.userId }])
})

test('a person at an unlocked screen cannot guess the old password', async ({ ownDb }) => {
  const { actor } = await makeSignedIn(ownDb)
  const guess = (current: string) => checkOwnPassword(ownDb, actor, { current, password: 'four calm otters' }, noon)

  for (let tries = 0; tries < 5; tries++) await expect(guess('a wrong guess')).rejects.toThrow('not your password')
  await expect(guess(staffPassword)).rejects.toThrow('not your password')
})

test('demandPassword takes the right password, and says beside its field that another is wrong', async ({ ownDb }) => {
  const { actor } = await makeSignedIn(ownDb)
  await expect(demandPassword(ownDb, actor, { current: staffPassword }, noon)).resolves.toBeUndefined()
  await expect(demandPassword(ownDb, actor, { current: 'a wrong guess' }, noon)).rejects.toMatchObject({
    fields: { current: expect.stringContaining('not your password') },
  })
})
