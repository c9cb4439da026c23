import { expect, test } from 'vitest'
import { toKeptEntry } from './to-kept-entry.ts'

test('toKeptEntry stores names and marks, and nothing else that the server sent', () => {
  const mark = {
    day: '2026-12-01',
    status: 'present',
    minutes: 360,
    reason: null,
    idChecked: true,
    version: 1,
  } as const
  const told = { markedAt: '2026-12-01T09:31:00.000Z', markedFrom: 'register', markedByName: 'canary' } as const
  const kept = {
    id: 'seat',
    firstName: 'Ada',
    lastName: 'Khan',
    companyName: 'Acme Widgets',
    mayAttend: true,
    isCertified: false,
    assessment: null,
    missing: [],
    checkInHash: 'abc',
  }
  const beside = { hasNeeds: 'canary', notes: ['canary'], phone: 'canary', medicalNotes: 'canary', mayName: 'canary' }

  const entry = toKeptEntry({ ...kept, ...beside, marks: [{ ...mark, ...told }] })
  expect(entry).toMatchObject({ ...kept, marks: [mark] })
  expect(JSON.stringify(entry)).not.toContain('canary')
})
