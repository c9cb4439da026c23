import { expect, test } from 'vitest'
import { z } from 'zod'
import { formKeyField } from '../../core/form-key.ts'
import { explain, fieldsWithNul, formGiven, hasForeignFields, keepTyped, readForm } from './read-form.ts'

const schema = z.object({
  name: z.string(),
  tags: z.array(z.string()),
  days: z.array(z.string()).optional(),
  marks: z.array(z.string()).default([]),
})

function formOf(...fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('readForm reads lists where the schema wants them, empty when nothing is ticked, else the last value', () => {
  expect(readForm(formOf(['name', 'Ada'], ['name', 'Ben'], ['tags', 'vip'], ['$ACTION_ID', 'x']), schema)).toEqual({
    name: 'Ben',
    tags: ['vip'],
    days: [],
    marks: [],
  })
  expect(readForm(formOf(['days', 'mon'], ['days', 'tue']), schema)).toEqual({
    tags: [],
    days: ['mon', 'tue'],
    marks: [],
  })
})

test('hasForeignFields finds a field the schema does not name, and lets those of React pass', () => {
  expect(hasForeignFields(formOf(['name', 'Ada'], ['$ACTION_REF_1', '']), schema)).toBe(false)
  expect(hasForeignFields(formOf(['name', 'Ada'], ['role', 'admin']), schema)).toBe(true)
  expect(hasForeignFields(formOf(['toString', 'x']), schema)).toBe(true)
})

test('keepTyped keeps the text of the named fields and the key of the form, and nothing else', () => {
  const form = formOf(['name', 'Ada'], ['password', 'secret'])
  form.set('file', new Blob(['a']))
  expect(keepTyped(form, ['name', 'file', 'missing'])).toEqual({ name: 'Ada' })

  form.set(formKeyField, 'no key')
  expect(keepTyped(form, ['name'])).toEqual({ name: 'Ada' })
  form.set(formKeyField, 'a'.repeat(32))
  expect(keepTyped(form, ['name'])).toEqual({ name: 'Ada', [formKeyField]: 'a'.repeat(32) })
})

test('explain gives each field its first sentence, under a dotted name', () => {
  const { error } = z
    .object({
      name: z.string().min(2, 'Too short.').regex(/^A/, 'Must start with A.'),
      seats: z.array(z.object({ age: z.int('Whole.') })),
    })
    .safeParse({ name: 'x', seats: [{ age: 1.5 }] })
  expect(error && explain(error, { name: 'x' })).toEqual({
    kind: 'invalid',
    errors: { name: 'Too short.', 'seats.0.age': 'Whole.' },
    typed: { name: 'x' },
  })
})

test('fieldsWithNul names the fields that PostgreSQL cannot store', () => {
  const form = formOf(['name', 'a\0b'], ['city', 'Leeds'])
  form.set('file', new Blob(['\0']))
  expect(fieldsWithNul(form)).toEqual(['name'])
})

test('formGiven takes anything but a form for an empty one', () => {
  const form = formOf(['name', 'Ada'])
  expect(formGiven(form)).toBe(form)
  for (const other of [undefined, null, 'name=Ada', { name: 'Ada' }, []]) expect([...formGiven(other)]).toEqual([])
})
