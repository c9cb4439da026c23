import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSearchParams, withParams } from './search-params.ts'

const schema = z.strictObject({ q: z.string().optional(), limit: z.coerce.number().max(100).optional() })

test('readSearchParams reads known parameters, the first of repeated ones', () => {
  expect(readSearchParams(schema, { q: ['zoë', 'ann'], limit: '50' })).toEqual({ q: 'zoë', limit: 50 })
})

test('readSearchParams drops empty, unknown and wrong parameters and keeps the rest', () => {
  expect(readSearchParams(schema, { q: '', limit: '50' })).toEqual({ limit: 50 })
  expect(readSearchParams(schema, { q: 'zoë', utm_source: 'x' })).toEqual({ q: 'zoë' })
  expect(readSearchParams(schema, { q: 'zoë', limit: '101' })).toEqual({ q: 'zoë' })
  expect(readSearchParams(schema, { q: undefined })).toEqual({})
})

test('readSearchParams drops a whole field for an error deep inside it', () => {
  const within = z.object({ days: z.preprocess((text) => String(text).split(','), z.array(z.iso.date())).optional() })
  expect(readSearchParams(within.extend({ q: z.string().optional() }), { q: 'zoë', days: '2026-01-01,x' })).toEqual({
    q: 'zoë',
  })
})

test('withParams leaves out undefined and empty values', () => {
  expect(withParams({ q: 'zoë & ann', limit: 0, after: undefined, status: '' })).toBe('q=zo%C3%AB+%26+ann&limit=0')
})
