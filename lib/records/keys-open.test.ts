import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { startSecondFactor } from '../auth/second-factor/start-second-factor.ts'
import type { Trx } from '../db/types.ts'
import { addNote } from '../people/notes/add-note.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { type Keyring, parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { keysOpen } from './keys-open.ts'

const ring = () => parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

const keepers: [string, (trx: Trx, keyring: Keyring) => Promise<unknown>][] = [
  [
    'health data',
    async (trx, keyring) =>
      keepSealed(trx, keyring, [{ userId: await makeCustomer(trx), field: 'medicalNotes', value: 'asthma' }]),
  ],
  [
    'the seed of a second step',
    async (trx, keyring) => {
      const userId = await makeStaff(trx, 'admin')
      await startSecondFactor(trx, { ...asAdmin(userId), userId }, { keyring })
    },
  ],
  [
    'a medical note',
    async (trx, keyring) => {
      const userId = await makeCustomer(trx)
      const flags = { isInternal: true, forInstructors: false, isPinned: false }
      await addNote(trx, asAdmin(), { userId, type: 'medical', content: 'asthma', keyring, ...flags })
    },
  ],
]

test.for(keepers)('other keys are noticed by %s', async ([, keep], { trx }) => {
  const right = ring()
  expect(await keysOpen(trx, right)).toBe(true)
  await keep(trx, right)

  expect(await keysOpen(trx, right)).toBe(true)
  expect(await keysOpen(trx, ring())).toBe(false)
})

test('values under newer keys do not hide values that cannot be opened', async ({ trx }) => {
  const [right, wrong] = [ring(), ring()]
  for (const keyring of [right, wrong])
    await keepSealed(trx, keyring, [{ userId: await makeCustomer(trx), field: 'medicalNotes', value: 'asthma' }])
  expect(await keysOpen(trx, wrong)).toBe(false)
  expect(await keysOpen(trx, right)).toBe(false)
})
