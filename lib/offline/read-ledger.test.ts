import { expect, test } from 'vitest'
import type { KeptEntry, KeptRegister, KnownMark, QueuedMark } from './kept-register.ts'
import { readLedger } from './read-ledger.ts'

const [monday, tuesday] = ['2026-11-30', '2026-12-01']
const marked = (day: string, status: KnownMark['status'], minutes: number): KnownMark => ({
  day,
  status,
  minutes,
  reason: null,
  idChecked: false,
  version: 1,
  markedAt: `${day}T09:30:00.000Z`,
  markedFrom: 'register',
})
const entry: KeptEntry = {
  id: crypto.randomUUID(),
  firstName: 'Ann',
  lastName: 'Lee',
  companyName: null,
  checkInHash: '',
  mayAttend: true,
  isCertified: false,
  assessment: null,
  missing: [],
  marks: [marked(monday, 'late', 300)],
}
const register: KeptRegister = {
  sessionId: crypto.randomUUID(),
  ownerId: crypto.randomUUID(),
  keptAt: 0,
  courseName: 'Paediatric First Aid',
  attendanceOnly: false,
  isSubmitted: false,
  requiredMinutes: 720,
  entries: [entry],
  days: [monday, tuesday].map((day) => ({ day, label: day, minutes: 360 })),
}
const nothing = { queue: [], assessments: [] }
const tapped = (status: QueuedMark['status'], minutes?: number): QueuedMark => ({
  id: crypto.randomUUID(),
  sessionId: register.sessionId,
  by: register.ownerId,
  attendeeId: entry.id,
  day: tuesday,
  status,
  minutes,
  markedAt: `${tuesday}T10:00:00.000Z`,
})

test('readLedger counts the marks of the server, and says what is missing', () => {
  const missing = ['not marked on 1 of 2 days', 'not assessed yet']
  expect(readLedger(entry, register, nothing)).toEqual({ attendedMinutes: 300, missing })
})

test('readLedger counts what waits on the phone as the server will', () => {
  const queue = [tapped('present')]
  expect(readLedger(entry, register, { ...nothing, queue })).toEqual({
    attendedMinutes: 660,
    missing: ['11 h of 12 h', 'not assessed yet'],
  })
  const all = { ...entry, marks: [marked(monday, 'present', 360)] }
  const at = { attendeeId: entry.id, sessionId: register.sessionId, by: register.ownerId, assessedAt: '' }
  const passed = { ...at, assessment: 'passed' as const }
  expect(readLedger(all, register, { queue, assessments: [passed] })).toEqual({ attendedMinutes: 720, missing: [] })
  const partial = readLedger(all, register, { queue: [tapped('partial', 90)], assessments: [passed] })
  expect(partial).toEqual({ attendedMinutes: 450, missing: ['7 h 30 min of 12 h'] })
})

test('readLedger does not count what the server refused, and a seat without a name stays without one', () => {
  const conflict = { ...tapped('present'), outcome: 'conflict' as const }
  const unnamed = { ...entry, missing: ['has no name yet', 'not marked on 1 of 2 days', 'not assessed yet'] }
  expect(readLedger(unnamed, register, { ...nothing, queue: [conflict] })).toEqual({
    attendedMinutes: 300,
    missing: unnamed.missing,
  })
})
