import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { LockedValue } from '../../privacy/vault/vault.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { asAdmin } from '../../testing/actors.ts'
import { beginSecondFactor, codeAt, keyring, makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { findStaffSession } from '../staff-sessions/find-staff-session.ts'
import { checkCode } from './check-code.ts'
import { confirmSecondFactor, renewRecoveryCodes } from './confirm-second-factor.ts'
import { findSecondFactor, hasSecondFactor } from './find-second-factor.ts'
import { removeOwnSecondFactor, resetSecondFactor } from './remove-second-factor.ts'
import { secondFactorForAdmins } from './second-factor-for-admins.ts'
import { openSeed } from './seed.ts'
import { startSecondFactor } from './start-second-factor.ts'

const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const check = (db: Db, userId: string, code: string, now = noon) => checkCode(db, {}, { userId, code, keyring }, now)
const passes = (work: Promise<unknown>) => work.then(() => true).catch(() => false)

test('confirmSecondFactor switches it on after a first code, and every change is recorded', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const seed = await beginSecondFactor(ownDb, actor)
  expect(await hasSecondFactor(ownDb, userId)).toBe(false)

  await check(ownDb, userId, codeAt(seed, noon))
  const codes = await inTransaction(ownDb, (trx) => confirmSecondFactor(trx, actor, noon))
  expect(new Set(codes).size).toBe(10)
  expect(await findSecondFactor(ownDb, actor, keyring)).toEqual({ kind: 'on', since: noon, codesLeft: 10 })
  await expect(inTransaction(ownDb, (trx) => startSecondFactor(trx, actor, { keyring }))).rejects.toThrow('already')

  await inTransaction(ownDb, (trx) => renewRecoveryCodes(trx, actor))
  await inTransaction(ownDb, (trx) => removeOwnSecondFactor(trx, actor))
  const logged = ownDb.selectFrom('userActivityLogs').select(['activityType as type', 'activityDescription as says'])
  expect(await logged.where('activityType', 'like', 'second%').orderBy('id').execute()).toEqual([
    { type: 'second_factor.started', says: expect.any(String) },
    { type: 'second_factor.confirmed', says: expect.any(String) },
    { type: 'second_factor.codes_renewed', says: 'Recovery codes replaced' },
    { type: 'second_factor.removed', says: expect.any(String) },
  ])
})

test('the seed is stored sealed for its own row, and recovery codes as hashes', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const other = await makeSignedIn(ownDb)
  const { seed, codes } = await makeSecondFactor(ownDb, actor)
  const [row] = await ownDb.selectFrom('secondFactors').selectAll().execute()
  const stored = row?.seed ?? Buffer.alloc(0)

  expect(openSeed(keyring, userId, stored)).toBe(seed)
  expect(() => openSeed(keyring, other.userId, stored)).toThrow(LockedValue)
  expect(stored.includes(seed)).toBe(false)
  const kept = JSON.stringify(await ownDb.selectFrom('recoveryCodes').selectAll().execute())
  expect(codes.filter((code) => kept.includes(code) || kept.includes(code.replaceAll('-', '')))).toEqual([])
})

test('checkCode accepts a code in its half minute and the two beside it, once among twenty at a time', async ({
  ownDb,
}) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const { seed } = await makeSecondFactor(ownDb, actor)

  await expect(check(ownDb, userId, codeAt(seed, at(-90)))).rejects.toThrow('wrong')
  await expect(check(ownDb, userId, codeAt(seed, at(90)))).rejects.toThrow('wrong')
  await ownDb.deleteFrom('rateLimits').execute()
  const spaced = codeAt(seed, at(-30)).replace(/(...)/, '$1 ')
  const tries = await Promise.all(Array.from({ length: 20 }, () => passes(check(ownDb, userId, spaced))))
  expect(tries.filter(Boolean)).toHaveLength(1)
  await expect(check(ownDb, userId, codeAt(seed, at(-30)), at(1))).rejects.toThrow()
})

test("checkCode accepts a recovery code once, in any spelling, and never a stranger's", async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const stranger = await makeSignedIn(ownDb)
  const { codes } = await makeSecondFactor(ownDb, actor)
  const [first = '', second = ''] = codes

  await expect(check(ownDb, stranger.userId, first)).rejects.toThrow('wrong')
  const tries = await Promise.all(Array.from({ length: 20 }, () => passes(check(ownDb, userId, first.toUpperCase()))))
  expect(tries.filter(Boolean)).toHaveLength(1)
  expect(await passes(check(ownDb, userId, second.replaceAll('-', ' ')))).toBe(true)
  expect(await findSecondFactor(ownDb, actor, keyring)).toMatchObject({ codesLeft: 8 })

  await inTransaction(ownDb, (trx) => renewRecoveryCodes(trx, actor))
  await expect(check(ownDb, userId, codes[2] ?? '')).rejects.toThrow('wrong')
})

test('checkCode evaluates five of fifty wrong codes at once; a recovery code still works', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const { seed, codes } = await makeSecondFactor(ownDb, actor)
  const wrong = codeAt(seed, noon) === '000000' ? '000001' : '000000'

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => check(ownDb, userId, wrong).catch((error: Error) => error.message)),
  )
  expect(answers.filter((answer) => /^This code is wrong/.test(String(answer)))).toHaveLength(5)
  await expect(check(ownDb, userId, codeAt(seed, noon))).rejects.toThrow('Too many')
  const refused = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'session.refused')
  expect(await refused.execute()).toEqual(Array.from({ length: 5 }, () => ({ userId })))

  expect(await passes(check(ownDb, userId, codes[0] ?? ''))).toBe(true)
  expect(await passes(check(ownDb, userId, codeAt(seed, at(16 * 60)), at(16 * 60)))).toBe(true)
})

test('resetSecondFactor removes it, ends the sessions and is recorded', async ({ ownDb }) => {
  const { actor, userId, token } = await makeSignedIn(ownDb, 'instructor', new Date())
  await makeSecondFactor(ownDb, actor)
  await inTransaction(ownDb, (trx) => resetSecondFactor(trx, asAdmin(), { userId }))

  expect(await hasSecondFactor(ownDb, userId)).toBe(false)
  expect(await findStaffSession(ownDb, token)).toBeUndefined()
  const logged = ownDb.selectFrom('userActivityLogs').select(['userId', 'activityDescription as says'])
  expect(await logged.where('activityType', '=', 'second_factor.reset').execute()).toEqual([
    { userId, says: 'Two-step verification reset' },
  ])
  await expect(inTransaction(ownDb, (trx) => resetSecondFactor(trx, asAdmin(), { userId }))).rejects.toThrow(
    'no two-step',
  )
})

test('when admins need a second factor, one without must set it up and cannot remove it', async ({ ownDb }) => {
  const admin = await makeSignedIn(ownDb, 'admin', new Date())
  const teacher = await makeSignedIn(ownDb, 'instructor', new Date())
  expect(await findStaffSession(ownDb, admin.token)).toMatchObject({ mustSetUp: false })

  await storeSetting(ownDb, secondFactorForAdmins, true)
  expect(await findStaffSession(ownDb, admin.token)).toMatchObject({ mustSetUp: true })
  expect(await findStaffSession(ownDb, teacher.token)).toMatchObject({ mustSetUp: false })

  await makeSecondFactor(ownDb, admin.actor)
  expect(await findStaffSession(ownDb, admin.token)).toMatchObject({ mustSetUp: false })
  const remove = ({ actor }: typeof admin) => inTransaction(ownDb, (trx) => removeOwnSecondFactor(trx, actor))
  await expect(remove(admin)).rejects.toThrow('need two-step verification')
  await makeSecondFactor(ownDb, teacher.actor)
  await remove(teacher)
  expect(await hasSecondFactor(ownDb, teacher.userId)).toBe(false)
  expect(await hasSecondFactor(ownDb, admin.userId)).toBe(true)
})

test('secondFactorForAdmins cannot be demanded by an admin without one; making it optional needs none', async ({
  ownDb,
}) => {
  const { actor } = await makeSignedIn(ownDb, 'admin')
  const set = (value: boolean) =>
    inTransaction(ownDb, (trx) => changeSetting(trx, actor, { setting: secondFactorForAdmins, value }))

  await expect(set(true)).rejects.toThrow('your own')
  await makeSecondFactor(ownDb, actor)
  await set(true)
  expect(await readSetting(ownDb, secondFactorForAdmins)).toBe(true)
  const logged = ownDb.selectFrom('userActivityLogs').select(['changes', 'activityDescription as says'])
  expect(await logged.where('activityType', '=', 'setting.changed').execute()).toEqual([
    {
      changes: { secondFactorForAdmins: { before: false, after: true } },
      says: 'Two-step verification required for admins',
    },
  ])

  await ownDb.deleteFrom('secondFactors').execute()
  await set(false)
  expect(await readSetting(ownDb, secondFactorForAdmins)).toBe(false)
})

test('a second factor is confirmed once, and removing it takes the recovery codes of one person', async ({ ownDb }) => {
  const [{ actor, userId }, other] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  await makeSecondFactor(ownDb, actor)
  await makeSecondFactor(ownDb, other.actor)
  await expect(inTransaction(ownDb, (trx) => confirmSecondFactor(trx, actor))).rejects.toThrow('already set up')

  await inTransaction(ownDb, (trx) => removeOwnSecondFactor(trx, actor))
  const codes = await ownDb.selectFrom('recoveryCodes').select('userId').execute()
  expect(codes).toEqual(Array.from({ length: 10 }, () => ({ userId: other.userId })))
  expect(await hasSecondFactor(ownDb, userId)).toBe(false)
})
