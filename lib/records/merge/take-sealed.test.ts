import { expect, test as plainTest } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { LockedValue } from '../../privacy/vault/vault.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { keyring as other } from '../../testing/make/make-second-factor.ts'
import { test } from '../../testing/test.ts'
import type { FieldChange } from './plan-changes.ts'
import { openChanges, openField, refuseLocked, sealChanges, takeSealed } from './take-sealed.ts'

const from = (id: string): FieldChange => ({
  before: null,
  after: null,
  originBefore: null,
  originAfter: null,
  from: id,
})

async function makeTwo(trx: Trx) {
  const [survivor, merged] = [await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [
    { userId: survivor, field: 'medicalNotes', value: 'none' },
    { userId: survivor, field: 'dietaryRequirements', value: 'vegan' },
    { userId: merged, field: 'medicalNotes', value: 'asthma' },
    { userId: merged, field: 'dietaryRequirements', value: 'halal' },
  ])
  return { survivor, merged }
}

test('takeSealed seals the chosen values of another record for the survivor, and leaves the others', async ({
  trx,
}) => {
  const { survivor, merged } = await makeTwo(trx)
  const taken = await takeSealed(trx, keyring, survivor, { medicalNotes: from(merged), dateOfBirth: from(survivor) })
  expect(taken).toEqual({
    medicalNotes: { before: 'none', after: 'asthma' },
    dateOfBirth: { before: null, after: null },
  })
  expect(await openField(trx, keyring, survivor, 'medicalNotes')).toBe('asthma')
  expect(await openField(trx, keyring, survivor, 'dietaryRequirements')).toBe('vegan')
  expect(await openField(trx, keyring, merged, 'medicalNotes')).toBe('asthma')
})

test('takeSealed opens nothing without the key, and refuseLocked says so in words', async ({ trx }) => {
  const { survivor, merged } = await makeTwo(trx)
  const take = () => takeSealed(trx, other, survivor, { medicalNotes: from(merged) })
  await expect(take()).rejects.toThrow(LockedValue)
  await expect(refuseLocked(take())).rejects.toThrow(Refusal)
  await expect(refuseLocked(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await openField(trx, keyring, survivor, 'medicalNotes')).toBe('none')
})

plainTest('sealChanges keeps both texts for the merge alone, and openChanges opens them', () => {
  const changes = { medicalNotes: { before: 'none', after: 'asthma' } }
  const sealed = sealChanges(keyring, 'm1', changes)
  expect(sealed?.includes('asthma')).toBe(false)
  expect(openChanges(keyring, 'm1', sealed)).toEqual(changes)
  expect(() => openChanges(keyring, 'm2', sealed)).toThrow(LockedValue)
  expect(sealChanges(keyring, 'm1', {})).toBeNull()
  expect(openChanges(keyring, 'm1', null)).toEqual({})
})
