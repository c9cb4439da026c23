import { randomBytes } from 'node:crypto'
import { expect, test as plain } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { LockedValue, parseKeyring } from '../../privacy/vault/vault.ts'
import { codeAt, keyring, makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { openSeed, sealSeed } from './seed.ts'
import { appCode, spendCode } from './spend-code.ts'

plain.each([
  ['287082', '287082'],
  [' 287 082 ', '287082'],
  ['28708', undefined],
  ['2870821', undefined],
  ['28708a', undefined],
  ['abcd-efgh-jkmn-pqrs', undefined],
])('appCode reads %j as %j', (typed, code) => expect(appCode(typed)).toBe(code))

plain('sealSeed seals for one person: openSeed refuses the seed to another and to another key', () => {
  const sealed = sealSeed(keyring, 'ada', 'SEED')
  const other = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
  expect(openSeed(keyring, 'ada', sealed)).toBe('SEED')
  expect(() => openSeed(keyring, 'ben', sealed)).toThrow(LockedValue)
  expect(() => openSeed(other, 'ada', sealed)).toThrow(LockedValue)
})

test('spendCode accepts a code once, and none before it', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const { seed } = await makeSecondFactor(ownDb, actor)
  const later = (seconds: number) => new Date(noon.getTime() + 3_600_000 + seconds * 1000)
  const spend = (code: string) => inTransaction(ownDb, (trx) => spendCode(trx, { userId, code, keyring }, later(0)))

  expect(await spend(codeAt(seed, later(0)))).toBe(true)
  expect(await spend(codeAt(seed, later(0)))).toBe(false)
  expect(await spend(codeAt(seed, later(-30)))).toBe(false)
  expect(await spend(codeAt(seed, later(30)))).toBe(true)
})

test('spendCode refuses app codes but not recovery codes when no key opens the seed', async ({ ownDb }) => {
  const { actor, userId } = await makeSignedIn(ownDb)
  const { seed, codes } = await makeSecondFactor(ownDb, actor)
  const later = new Date(noon.getTime() + 3_600_000)
  const wrong = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
  const spend = (code: string) => inTransaction(ownDb, (trx) => spendCode(trx, { userId, code, keyring: wrong }, later))

  expect(await spend(codeAt(seed, later))).toBe(false)
  expect(await spend(codes[0] ?? '')).toBe(true)
})

test('spendCode refuses any code of a person without a second factor', async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  const spend = (code: string) => inTransaction(ownDb, (trx) => spendCode(trx, { userId, code, keyring }, noon))
  expect(await spend('287082')).toBe(false)
  expect(await spend('abcd-efgh-jkmn-pqrs')).toBe(false)
})

test('spendCode of one person leaves the codes of another as they were', async ({ ownDb }) => {
  const [ines, daniel] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  const [ours, theirs] = [await makeSecondFactor(ownDb, ines.actor), await makeSecondFactor(ownDb, daniel.actor)]
  const later = new Date(noon.getTime() + 3_600_000)
  const spend = (userId: string, seed: string) =>
    inTransaction(ownDb, (trx) => spendCode(trx, { userId, code: codeAt(seed, later), keyring }, later))

  expect(await spend(ines.userId, ours.seed)).toBe(true)
  expect(await spend(daniel.userId, theirs.seed)).toBe(true)
  expect(await spend(daniel.userId, ours.seed)).toBe(false)
})
