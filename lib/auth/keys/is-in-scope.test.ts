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
  expect(isInScope(keyWith(['people:read']), { permission: 'people.read' }, request(method))).toBe(reads)
  expect(isInScope(keyWith(['people:write']), { permission: 'people.read' }, request(method))).toBe(writes)
  expect(isInScope(keyWith(['bookings:read', 'bookings:write']), { permission: 'people.read' }, request(method))).toBe(
    false,
  )
})

test('isInScope wants a scope of its own for opening sealed fields, beside the one for reading', () => {
  const reveal = request('GET', '?reveal=medicalNotes')
  expect(isInScope(keyWith(['people:read']), { permission: 'people.read' }, reveal)).toBe(false)
  expect(isInScope(keyWith(['people:reveal']), { permission: 'people.read' }, reveal)).toBe(false)
  expect(isInScope(keyWith(['people:read', 'teaching:reveal']), { permission: 'people.read' }, reveal)).toBe(false)
  expect(isInScope(keyWith(['people:read', 'people:reveal']), { permission: 'people.read' }, reveal)).toBe(true)
})

test('isInScope limits neither a key without scopes nor a signed-in colleague; an empty list opens nothing', () => {
  const reveal = request('POST', '?reveal=medicalNotes')
  expect(isInScope(keyWith(null), { permission: 'people.write' }, reveal)).toBe(true)
  expect(isInScope(asAdmin(), { permission: 'people.write' }, reveal)).toBe(true)
  expect(isInScope(keyWith([]), { permission: 'people.read' }, request('GET'))).toBe(false)
})

test('isInScope wants a scope of its own for every step that cannot be taken back, and for files', () => {
  const post = request('POST')
  for (const [permission, scope] of [
    ['people.export', 'people:export'],
    ['people.merge', 'people:merge'],
    ['people.erase', 'people:erase'],
    ['payments.refund', 'payments:refund'],
  ] as const) {
    expect(isInScope(keyWith(scopesOf('admin').filter((one) => one !== scope)), { permission }, post)).toBe(false)
    expect(isInScope(keyWith([scope]), { permission }, post)).toBe(true)
  }
  const file = { permission: 'bookings.read', isExport: true } as const
  expect(isInScope(keyWith(['bookings:read', 'bookings:write']), file, post)).toBe(false)
  expect(isInScope(keyWith(['bookings:export']), file, post)).toBe(true)
})

test('scopesOf lists the areas of an admin in order, then files and the steps that stand alone', () => {
  const scopes = scopesOf('admin')
  const alone = scopes.filter((scope) => !/:(read|write)$/.test(scope))
  expect(scopes.slice(-alone.length)).toEqual(alone)
  expect(alone).toEqual([...alone].sort())
  expect(alone).toEqual(
    expect.arrayContaining([
      'people:reveal',
      'people:export',
      'people:merge',
      'people:erase',
      'payments:refund',
      'bookings:export',
      'teaching:reveal',
    ]),
  )
  expect(new Set(scopes).size).toBe(scopes.length)
  expect(scopes).toEqual(expect.arrayContaining(['people:read', 'people:write', 'payments:write']))
  expect(scopes.filter((scope) => /^(account|staff|keys):/.test(scope))).toEqual([])
})
