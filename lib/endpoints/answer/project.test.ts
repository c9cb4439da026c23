import { expect, test } from 'vitest'
import { z } from 'zod'
import { project } from './project.ts'

test('project keeps the named fields, however deep they lie', () => {
  const schema = z.object({
    id: z.int(),
    seats: z
      .array(z.object({ name: z.string() }))
      .nullable()
      .optional(),
  })
  const row = { id: 1, secret: 'x', seats: [{ name: 'Ada', phone: '1' }] }
  expect(project(schema, row)).toEqual({ id: 1, seats: [{ name: 'Ada' }] })
  expect(project(schema, { id: 1, seats: null, secret: 'x' })).toEqual({ id: 1, seats: null })
  expect(project(schema, { secret: 'x' })).toEqual({})
  expect(project(schema, null)).toBeNull()
  expect(project(schema, undefined)).toBeUndefined()
})

test('project cuts nothing out of an object that may hold more than it names', () => {
  const value = { id: 1, other: 'x' }
  expect(project(z.looseObject({ id: z.int() }), value)).toEqual(value)
  expect(project(z.record(z.string(), z.unknown()), value)).toEqual(value)
  expect(project(z.strictObject({ id: z.int() }), value)).toEqual({ id: 1 })
  expect(project(z.unknown(), value)).toEqual(value)
})
