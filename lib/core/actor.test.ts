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

test('isOffice holds for admins and the product itself', () => {
  expect(isOffice(staff('admin'))).toBe(true)
  expect(isOffice(systemActor('worker'))).toBe(true)
})

test('isOffice does not hold for instructors and customers', () => {
  expect(isOffice(staff('instructor'))).toBe(false)
  expect(isOffice({ kind: 'customer', userId: 'u', origin })).toBe(false)
})

test('systemActor has the name of its job and no user id', () => {
  expect(systemActor('worker')).toEqual({ kind: 'system', name: 'worker', userId: null, origin: {} })
})
