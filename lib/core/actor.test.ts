import { expect, test } from 'vitest'
import { type Actor, isOffice, type StaffRole, systemActor } from './actor.ts'

const origin = {}
const staff = (role: StaffRole): Actor => ({
  kind: 'staff',
  role,
  userId: 'u',
  via: { kind: 'session', id: 's' },
  origin,
})

test('the office is the admins and the product itself', () => {
  expect(isOffice(staff('admin'))).toBe(true)
  expect(isOffice(systemActor('worker'))).toBe(true)
})

test('instructors and customers are not the office', () => {
  expect(isOffice(staff('instructor'))).toBe(false)
  expect(isOffice({ kind: 'customer', userId: 'u', origin })).toBe(false)
})

test('the product acts under the name of its job, and as nobody', () => {
  expect(systemActor('worker')).toEqual({ kind: 'system', name: 'worker', userId: null, origin: {} })
})
