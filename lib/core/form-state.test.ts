import { expect, test } from 'vitest'
import { errorsOf, type FormState, faultOf, idle, typedOf } from './form-state.ts'

const typed = { name: 'Zoë' }
const invalid: FormState = { kind: 'invalid', errors: { email: 'Give an email address.' }, typed }
const refused: FormState = { kind: 'refused', message: 'This booking is already cancelled.', typed }
const conflict: FormState = {
  kind: 'conflict',
  message: 'Someone else changed this.',
  typed,
  standing: { version: 2, values: {}, contested: {} },
}

test('typedOf keeps the typed text after every refusal', () => {
  expect([invalid, refused, conflict].map(typedOf)).toEqual([typed, typed, typed])
  expect(typedOf({ kind: 'done' })).toEqual({})
})

test('errorsOf names only wrong fields', () => {
  expect(errorsOf(invalid)).toEqual({ email: 'Give an email address.' })
  expect(errorsOf(refused)).toEqual({})
})

test('faultOf finds the first error as one sentence', () => {
  expect(faultOf(invalid)).toBe('Give an email address.')
  expect(faultOf(refused)).toBe('This booking is already cancelled.')
  expect(faultOf(conflict)).toBe('Someone else changed this.')
  expect(faultOf(idle)).toBeUndefined()
})
