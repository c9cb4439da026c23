import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { makeCustomer } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { keepSensitive } from './keep-sensitive.ts'
import { keysOpen } from './keys-open.ts'
import { parseKeyring } from './vault.ts'

const ring = () => parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

test('another key under the same name is noticed', async ({ trx }) => {
  const right = ring()
  expect(await keysOpen(trx, right)).toBe(true)

  const userId = await makeCustomer(trx)
  await keepSensitive(trx, right, [{ userId, field: 'medicalNotes', value: 'asthma' }])

  expect(await keysOpen(trx, right)).toBe(true)
  expect(await keysOpen(trx, ring())).toBe(false)
})
