import { expect, test } from 'vitest'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { broken, keepOnBreak } from './keep-on-break.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const failing = (error: unknown) => keepOnBreak(() => Promise.reject(error))

test('keepOnBreak gives the answer of the action, and one wrapper for each action', async () => {
  const done: FormState = { kind: 'done' }
  const action = async () => done
  expect(await keepOnBreak(action)(idle, formOf({}))).toBe(done)
  expect(keepOnBreak(action)).toBe(keepOnBreak(action))
})

test('keepOnBreak keeps what was typed and the key when the call does not come back, and no secret', async () => {
  const form = formOf({ note: 'Rang', formKey: 'a', password: 'x', newCode: '1', $ACTION_1: '{}' })
  for (const error of [new TypeError('Failed to fetch'), new Error('Connection closed.')])
    expect(await failing(error)(idle, form)).toEqual({
      kind: 'refused',
      message: broken,
      typed: { note: 'Rang', formKey: 'a' },
    })
})

test('keepOnBreak leaves every other error to the page: a redirect, and a fault of the server', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;/' })
  const fault = Object.assign(new Error('It broke'), { digest: '1' })
  for (const error of [redirect, fault, 'nothing']) await expect(failing(error)(idle, formOf({}))).rejects.toBe(error)
})
