import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
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

test('repeated fields arrive as a list, single ones as themselves', async () => {
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

test('a refusal keeps what was typed, but never a password', async () => {
  const form = formOf([
    ['name', 'Ada'],
    ['password', 'secret words'],
  ])
  const refused = await runForm(spec, form, () => Promise.reject(new Refusal('Not today.')))
  expect(refused).toEqual({ kind: 'refused', message: 'Not today.', typed: { name: 'Ada' } })
})

test('a field of a refusal is shown at that field', async () => {
  const work = () => Promise.reject(new Refusal('Taken.', { name: 'Taken.' }))
  expect(await runForm(spec, formOf([['name', 'Ada']]), work)).toMatchObject({
    kind: 'invalid',
    errors: { name: 'Taken.' },
  })
})

test('wrong, foreign and unkeepable fields never reach the work', async () => {
  const work = () => Promise.reject(new Error('reached'))

  expect(await runForm(spec, formOf([['name', '']]), work)).toMatchObject({ errors: { name: 'Type a name.' } })
  const foreign = formOf([
    ['name', 'Ada'],
    ['role', 'admin'],
  ])
  expect(await runForm(spec, foreign, work)).toMatchObject({ kind: 'refused' })
  expect(await runForm(spec, formOf([['name', 'a\0b']]), work)).toMatchObject({ kind: 'invalid' })
})

test('a form of a foreign page is refused', async () => {
  const sent = formOf([['name', 'Ada']], 'https://evil.example')
  expect(await runForm(spec, sent, () => Promise.reject(new Error('reached')))).toMatchObject({ kind: 'refused' })
})

test('a bug is not caught', async () => {
  const work = () => Promise.reject(new Error('a bug'))
  await expect(runForm(spec, formOf([['name', 'Ada']]), work)).rejects.toThrow('a bug')
})

test('a lock waited for in vain is a sentence, with what was typed kept', async () => {
  const work = () => Promise.reject(Object.assign(new Error('canceling statement'), { code: '55P03' }))
  expect(await runForm(spec, formOf([['name', 'Ada']]), work)).toEqual({
    kind: 'refused',
    message: 'Someone else is changing this just now. Try again.',
    typed: { name: 'Ada' },
  })
})
