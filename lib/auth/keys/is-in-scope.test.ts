import { expect, test } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { asAdmin } from '../../testing/actors.ts'
import { isInScope, scopesOf } from './scopes.ts'

const keyWith = (scopes: string[] | null): StaffActor => ({ ...asAdmin(), via: { kind: 'key', id: 'k', scopes } })
const request = (method: string, query = '') => new Request(`http://crm.example/api/x${query}`, { method })

test.each([
  ['GET', true, false],
  ['HEAD', true, false],
  ['OPTIONS', true, false],
  ['POST', false, true],
  ['PATCH', false, true],
  ['DELETE', false, true],
])('isInScope lets %s through with the scope it needs', (method, reads, writes) => {
  expect(isInScope(keyWith(['people:read']), 'people.read', request(method))).toBe(reads)
  expect(isInScope(keyWith(['people:write']), 'people.read', request(method))).toBe(writes)
  expect(isInScope(keyWith(['bookings:read', 'bookings:write']), 'people.read', request(method))).toBe(false)
})

test('isInScope wants a scope of its own for opening sealed fields, beside the one for reading', () => {
  const reveal = request('GET', '?reveal=medicalNotes')
  expect(isInScope(keyWith(['people:read']), 'people.read', reveal)).toBe(false)
  expect(isInScope(keyWith(['people:reveal']), 'people.read', reveal)).toBe(false)
  expect(isInScope(keyWith(['people:read', 'teaching:reveal']), 'people.read', reveal)).toBe(false)
  expect(isInScope(keyWith(['people:read', 'people:reveal']), 'people.read', reveal)).toBe(true)
})

test('isInScope limits neither a key without scopes nor a signed-in colleague; an empty list opens nothing', () => {
  const reveal = request('POST', '?reveal=medicalNotes')
  expect(isInScope(keyWith(null), 'people.write', reveal)).toBe(true)
  expect(isInScope(asAdmin(), 'people.write', reveal)).toBe(true)
  expect(isInScope(keyWith([]), 'people.read', request('GET'))).toBe(false)
})

test('scopesOf lists the areas of an admin in order, with the two that open sealed fields last', () => {
  const scopes = scopesOf('admin')
  expect(scopes.slice(-2)).toEqual(['people:reveal', 'teaching:reveal'])
  expect(scopes).toEqual(expect.arrayContaining(['people:read', 'people:write', 'payments:write']))
  expect(scopes.filter((scope) => /^(account|staff|keys):/.test(scope))).toEqual([])
})
