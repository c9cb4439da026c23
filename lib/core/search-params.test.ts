import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSearchParams, withParams } from './search-params.ts'

const schema = z.strictObject({ q: z.string().optional(), limit: z.coerce.number().max(100).optional() })

test('known parameters are read, the first of repeated ones', () => {
  expect(readSearchParams(schema, { q: ['zoë', 'ann'], limit: '50' })).toEqual({ q: 'zoë', limit: 50 })
})

test('what is empty, unknown or wrong is left out, and the rest stays', () => {
  expect(readSearchParams(schema, { q: '', limit: '50' })).toEqual({ limit: 50 })
  expect(readSearchParams(schema, { q: 'zoë', utm_source: 'x' })).toEqual({ q: 'zoë' })
  expect(readSearchParams(schema, { q: 'zoë', limit: '101' })).toEqual({ q: 'zoë' })
  expect(readSearchParams(schema, { q: undefined })).toEqual({})
})

test('a fault deep in a field takes the whole field', () => {
  const within = z.object({ days: z.preprocess((text) => String(text).split(','), z.array(z.iso.date())).optional() })
  expect(readSearchParams(within.extend({ q: z.string().optional() }), { q: 'zoë', days: '2026-01-01,x' })).toEqual({
    q: 'zoë',
  })
})

test('a query leaves out what is undefined or empty', () => {
  expect(withParams({ q: 'zoë & ann', limit: 0, after: undefined, status: '' })).toBe('q=zo%C3%AB+%26+ann&limit=0')
})
