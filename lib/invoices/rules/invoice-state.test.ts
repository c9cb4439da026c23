import { expect, test } from 'vitest'
import { stateOf } from './invoice-state.ts'

test('stateOf counts an invoice as overdue from the day after it was due', () => {
  const state = (open: string | null, today: string) => stateOf({ open, dueOn: '2026-12-31' }, today)
  expect([state('0.01', '2026-12-31'), state('0.01', '2027-01-01'), state('0.00', '2027-01-01')]).toEqual([
    'open',
    'overdue',
    'paid',
  ])
  expect(stateOf({ open: null, dueOn: null }, '2026-12-31')).toBe('credit')
})
