import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { LockedValue, open, parseKeyring, seal } from './vault.ts'

const text = (kid: string) => `${kid}:${randomBytes(32).toString('base64')}`
const first = text('k1')
const place = { table: 'user_sensitive', column: 'medical_notes', rowId: '0193' }

test('open reads a sealed value in its place, even after the key was rotated', () => {
  const sealed = seal(parseKeyring(first), place, 'Asthma, carries inhaler é')
  expect(open(parseKeyring(`${text('k2')},${first}`), place, sealed)).toBe('Asthma, carries inhaler é')
  expect(sealed.includes('Asthma')).toBe(false)
})

test('open refuses a sealed value in another row or column, or one that was changed', () => {
  const keyring = parseKeyring(first)
  const sealed = seal(keyring, place, 'Asthma')
  expect(() => open(keyring, { ...place, rowId: '0194' }, sealed)).toThrow(LockedValue)
  expect(() => open(keyring, { ...place, column: 'dietary_requirements' }, sealed)).toThrow(LockedValue)

  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => open(keyring, place, changed)).toThrow(LockedValue)
})

test('open and parseKeyring name a wrong or missing key', () => {
  const sealed = seal(parseKeyring(first), place, 'Asthma')
  expect(() => open(parseKeyring(text('k1')), place, sealed)).toThrow('not sealed by the key k1')
  expect(() => open(parseKeyring(text('k9')), place, sealed)).toThrow('key k1 that sealed this value is not configured')
  expect(() => parseKeyring('k1:c2hvcnQ=')).toThrow('must be 32 bytes')
})
