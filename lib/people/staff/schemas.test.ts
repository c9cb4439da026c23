import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  changePasswordInput,
  inviteInput,
  programSignInInput,
  setPasswordInput,
  signInInput,
  typedCode,
} from './schemas.ts'

const accepts = (schema: z.ZodType, given: unknown) => schema.safeParse(given).success
const signIn = { email: 'ada@acme.example', password: 'x' }

test('signInInput reads an email as it is kept, and lets one pass that finds nobody', () => {
  expect(signInInput.parse({ ...signIn, email: ' Ada@Acme.example ' }).email).toBe('ada@acme.example')
  expect(signInInput.parse({ ...signIn, email: 'Nobody' }).email).toBe('nobody')
})

test('signInInput wants an email of 1 to 300 and a password of 1 to 512 characters', () => {
  const wrong = [{ email: '  ' }, { email: 'a'.repeat(301) }, { password: '' }, { password: 'a'.repeat(513) }]
  expect(wrong.filter((over) => accepts(signInInput, { ...signIn, ...over }))).toEqual([])
  const right = [{ email: 'a'.repeat(300) }, { password: 'a'.repeat(512) }]
  expect(right.filter((over) => !accepts(signInInput, { ...signIn, ...over }))).toEqual([])
})

test('programSignInInput may bring the code along', () => {
  expect([undefined, '', 'a'.repeat(40)].map((code) => accepts(programSignInInput, { ...signIn, code }))).toEqual([
    true,
    true,
    true,
  ])
  expect(accepts(programSignInInput, { ...signIn, code: 'a'.repeat(41) })).toBe(false)
})

test('typedCode has 1 to 40 characters', () => {
  expect([' 1 ', 'a'.repeat(40), ' ', 'a'.repeat(41)].map((code) => accepts(typedCode, code))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('inviteInput takes names of 1 to 100 and of 0 to 100 letters, and an email of up to 300', () => {
  const invite = { email: 'ines@acme.example', firstName: 'I', lastName: '', role: 'instructor' }
  const takes = (over: object) => accepts(inviteInput, { ...invite, ...over })
  expect([takes({}), takes({ firstName: '' }), takes({ firstName: 'x'.repeat(100) })]).toEqual([true, false, true])
  expect([takes({ firstName: 'x'.repeat(101) }), takes({ lastName: 'x'.repeat(101) })]).toEqual([false, false])
  expect(takes({ email: `${' '.repeat(283)}ines@acme.example` })).toBe(true)
  expect(takes({ email: `${' '.repeat(284)}ines@acme.example` })).toBe(false)
})

test('inviteInput wants an email, a first name and a role', () => {
  const invited = { email: 'Ines@Acme.example', firstName: 'Ines', lastName: '', role: 'instructor' }
  expect(inviteInput.parse(invited)).toEqual({ ...invited, email: 'ines@acme.example' })
  const right = [{ role: 'admin' }, { firstName: 'a'.repeat(100) }, { lastName: 'a'.repeat(100) }]
  expect(right.filter((over) => !accepts(inviteInput, { ...invited, ...over }))).toEqual([])
  const wrong = [
    { email: 'nobody' },
    { email: `${'a'.repeat(300)}@acme.example` },
    { firstName: ' ' },
    { firstName: 'a'.repeat(101) },
    { lastName: 'a'.repeat(101) },
    { role: 'customer' },
  ]
  expect(wrong.filter((over) => accepts(inviteInput, { ...invited, ...over }))).toEqual([])
})

test('a new password follows the rules, the current one only has to be typed', () => {
  const good = 'nine purple lamps'
  expect(accepts(setPasswordInput, { token: 'a'.repeat(100), password: good })).toBe(true)
  expect(accepts(setPasswordInput, { token: 'a'.repeat(101), password: good })).toBe(false)
  expect(accepts(setPasswordInput, { token: 'a', password: 'short' })).toBe(false)
  expect(accepts(changePasswordInput, { current: 'x', password: good })).toBe(true)
  expect(accepts(changePasswordInput, { current: '', password: good })).toBe(false)
})
