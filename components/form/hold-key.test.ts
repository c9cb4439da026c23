import { expect, test } from 'vitest'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { type Held, holdKey } from './hold-key.ts'

const drawn: Held = { key: 'first', state: idle, isSending: false, hasAnswer: false }
const done: FormState = { kind: 'done' }
const refused: FormState = { kind: 'refused', message: 'Not today.', typed: {} }

/** Whether the form still has its first key after these drawings, each a state and whether the form was being sent. */
function keepsKey(...drawings: [FormState, boolean][]): boolean {
  return drawings.reduce((held, [state, isSending]) => holdKey(held, state, isSending), drawn).key === 'first'
}

test('holdKey makes a new key after a success', () => {
  expect(keepsKey([idle, true], [done, false])).toBe(false)
  expect(keepsKey([idle, true], [done, true])).toBe(false)
})

test('holdKey keeps the key while a form is drawn or sent, and after a refusal', () => {
  expect(keepsKey([idle, false], [idle, true])).toBe(true)
  expect(keepsKey([idle, true], [refused, false], [refused, true])).toBe(true)
  expect(keepsKey([idle, true], [refused, true], [refused, false])).toBe(true)
})

test('holdKey makes a new key after a redirect, which answers nothing and may leave the form on the page', () => {
  expect(keepsKey([idle, true], [idle, false])).toBe(false)
  expect(keepsKey([idle, true], [refused, false], [refused, true], [refused, false])).toBe(false)
})
