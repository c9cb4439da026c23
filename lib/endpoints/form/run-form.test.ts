import { expect, test } from 'vitest'
import { z } from 'zod'
import { Doubtful, Refusal } from '../../core/refusal.ts'
import { runForm } from './run-form.ts'

const spec = {
  input: z.object({
    name: z.string().min(1, 'Type a name.'),
    tags: z.array(z.string()).optional(),
    password: z.string().optional(),
  }),
  keep: ['name'],
} as const

function formOf(fields: [string, string][], origin = 'http://127.0.0.1:3000') {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return { form, headers: new Headers({ origin, host: '127.0.0.1:3000' }) }
}

test('runForm reads repeated fields as a list and single ones as one value', async () => {
  let seen: unknown
  const state = await runForm(
    spec,
    formOf([
      ['name', 'Ada'],
      ['tags', 'vip'],
      ['$ACTION_ID_1', ''],
    ]),
    async (input) => {
      seen = input
    },
  )
  expect(state).toEqual({ kind: 'done' })
  expect(seen).toEqual({ name: 'Ada', tags: ['vip'] })
})

test('runForm keeps the typed text after a refusal, but never a password', async () => {
  const form = formOf([
    ['name', 'Ada'],
    ['password', 'secret words'],
  ])
  const refused = await runForm(spec, form, () => Promise.reject(new Refusal('Not today.')))
  expect(refused).toEqual({ kind: 'refused', message: 'Not today.', typed: { name: 'Ada' } })
})

test("runForm shows a refusal's field errors at their fields", async () => {
  const work = () => Promise.reject(Refusal.at('name', 'Taken.'))
  expect(await runForm(spec, formOf([['name', 'Ada']]), work)).toMatchObject({
    kind: 'invalid',
    errors: { name: 'Taken.' },
  })
})

test('runForm says how to keep values that it asks about', async () => {
  const work = () => Promise.reject(new Doubtful({ name: 'Is this a name?' }, 'name=4'))
  expect(await runForm(spec, formOf([['name', '4']]), work)).toEqual({
    kind: 'invalid',
    errors: { name: 'Is this a name?' },
    typed: { name: '4' },
    insistence: 'name=4',
  })
})

test('runForm stops wrong, unknown and unstorable fields before the work', async () => {
  const work = () => Promise.reject(new Error('reached'))

  expect(await runForm(spec, formOf([['name', '']]), work)).toMatchObject({ errors: { name: 'Type a name.' } })
  const foreign = formOf([
    ['name', 'Ada'],
    ['role', 'admin'],
  ])
  expect(await runForm(spec, foreign, work)).toMatchObject({ kind: 'refused' })
  expect(await runForm(spec, formOf([['name', 'a\0b']]), work)).toMatchObject({ kind: 'invalid' })
})

test('runForm refuses a form from another site', async () => {
  const sent = formOf([['name', 'Ada']], 'https://evil.example')
  expect(await runForm(spec, sent, () => Promise.reject(new Error('reached')))).toMatchObject({ kind: 'refused' })
})

test('runForm does not catch a bug', async () => {
  const work = () => Promise.reject(new Error('a bug'))
  await expect(runForm(spec, formOf([['name', 'Ada']]), work)).rejects.toThrow('a bug')
})

test('runForm turns a lock timeout into a sentence and keeps the typed text', async () => {
  const work = () => Promise.reject(Object.assign(new Error('canceling statement'), { code: '55P03' }))
  expect(await runForm(spec, formOf([['name', 'Ada']]), work)).toEqual({
    kind: 'refused',
    message: 'Someone else is changing this just now. Try again.',
    typed: { name: 'Ada' },
  })
})
