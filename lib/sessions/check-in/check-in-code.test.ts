import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { setAuthSecret } from '../../env.ts'
import { checkInCode, checkInHash } from './check-in-code.ts'
import { readCheckInCode } from './read-check-in-code.ts'

const secret = 'a secret of tests, known to everyone'
const seat = { seatId: '00000000-0000-7000-8000-000000000000', holderNumber: 1 }

test('checkInCode stays the same for a seat and its holder, and changes with either', () => {
  setAuthSecret(secret)
  const code = checkInCode(seat)
  expect(code).toMatch(/^IN-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  expect(checkInCode({ ...seat })).toBe(code)
  expect(checkInCode({ ...seat, holderNumber: 2 })).not.toBe(code)
  expect(checkInCode({ ...seat, seatId: '00000000-0000-7000-8000-000000000001' })).not.toBe(code)
})

test('checkInCode cannot be made without the secret of the house', () => {
  setAuthSecret(secret)
  const code = checkInCode(seat)
  setAuthSecret(`${secret}!`)
  expect(checkInCode(seat)).not.toBe(code)
})

test('checkInCode makes the codes that were printed before', () => {
  setAuthSecret(secret)
  expect(checkInCode(seat)).toBe('IN-W179J-R8DF7')
})

test('checkInHash is what a phone makes of a code', () => {
  expect(checkInHash('IN-00000-00000')).toBe(createHash('sha256').update('IN-00000-00000').digest('hex'))
})

test('readCheckInCode reads a code with or without its prefix, and nothing else', () => {
  const code = checkInCode(seat)
  const printed = [`#${code.slice(3)}.`, code.replaceAll('-', '\u2011'), `\u200b${code.replaceAll('-', ' – ')}`]
  for (const typed of [code, code.slice(3), ` ${code.toLowerCase()} `, ...printed])
    expect(readCheckInCode(typed), typed).toBe(code)
  expect(
    ['', 'IN', 'IN-00000-0000', code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))].map(readCheckInCode),
  ).toEqual(Array.from({ length: 4 }, () => undefined))
})
