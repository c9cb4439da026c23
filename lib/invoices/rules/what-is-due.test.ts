import { expect, test } from 'vitest'
import { pence } from '../../core/money.ts'
import { whatIsDue } from './what-is-due.ts'

const booking = {
  billing: 'own',
  finalAmount: pence(45_000),
  cancellationCharge: pence(0),
  invoiced: pence(0),
} as const

test('whatIsDue asks for what a confirmed booking owes beyond its documents', () => {
  for (const status of ['confirmed', 'completed', 'no_show'] as const) {
    expect(whatIsDue({ ...booking, status })).toBe(45_000)
    expect(whatIsDue({ ...booking, status, invoiced: pence(40_000) })).toBe(5000)
    expect(whatIsDue({ ...booking, status, invoiced: pence(45_000) })).toBe(0)
    expect(whatIsDue({ ...booking, status, invoiced: pence(54_000) })).toBe(-9000)
  }
})

test('whatIsDue asks a cancelled booking for what was kept, and credits the rest', () => {
  const cancelled = { ...booking, status: 'cancelled' } as const
  expect(whatIsDue(cancelled)).toBe(0)
  expect(whatIsDue({ ...cancelled, cancellationCharge: pence(1000) })).toBe(1000)
  expect(whatIsDue({ ...cancelled, cancellationCharge: pence(1000), invoiced: pence(45_000) })).toBe(-44_000)
})

test('whatIsDue asks for nothing before a booking is confirmed, and never for one from before this system', () => {
  expect(whatIsDue({ ...booking, status: 'pending' })).toBe(0)
  expect(whatIsDue({ ...booking, billing: 'legacy', status: 'confirmed' })).toBe(0)
})
