import { expect } from 'vitest'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { makeRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'

const noon = new Date('2026-11-20T12:00:00Z')

test('makeRecoveryCodes makes ten readable codes and ends the earlier ones', async ({ trx }) => {
  const userId = await makeStaff(trx, 'admin')
  const [old = ''] = await makeRecoveryCodes(trx, userId, noon)
  const codes = await makeRecoveryCodes(trx, userId, noon)

  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/)
  const kept = await trx.selectFrom('recoveryCodes').selectAll().execute()
  expect(kept).toHaveLength(10)
  expect(codes.filter((code) => JSON.stringify(kept).includes(code))).toEqual([])
  expect(await spendRecoveryCode(trx, userId, old, noon)).toBe(false)
})

test('spendRecoveryCode accepts each code once, however it is typed, and only of its person', async ({ trx }) => {
  const [userId, stranger] = [await makeStaff(trx, 'admin'), await makeStaff(trx, 'admin')]
  const [first = '', second = ''] = await makeRecoveryCodes(trx, userId, noon)

  expect(await spendRecoveryCode(trx, stranger, first, noon)).toBe(false)
  expect(await spendRecoveryCode(trx, userId, ` ${first.toUpperCase().replaceAll('-', ' ')}`, noon)).toBe(true)
  expect(await spendRecoveryCode(trx, userId, first, noon)).toBe(false)
  expect(await spendRecoveryCode(trx, userId, second.replaceAll('-', ''), noon)).toBe(true)
  const used = trx.selectFrom('recoveryCodes').select('usedAt').where('usedAt', 'is not', null)
  expect(await used.execute()).toEqual([{ usedAt: noon }, { usedAt: noon }])
})
