import { expect, test } from 'vitest'
import { isSameMark } from './is-same-mark.ts'
import { type KeptEntry, type KnownMark, type QueuedMark, seeMark } from './kept-register.ts'
import { readTap } from './read-mark.ts'

const day = '2026-12-01'
const late: KnownMark = {
  day,
  status: 'late',
  minutes: 340,
  reason: 'Bus',
  idChecked: false,
  markedAt: '2026-12-01T09:05:00.000Z',
  markedFrom: 'register',
  version: 3,
}
const entry: KeptEntry = {
  id: crypto.randomUUID(),
  firstName: 'Ann',
  lastName: 'Lee',
  companyName: null,
  mayAttend: true,
  isCertified: false,
  assessment: null,
  missing: [],
  marks: [late],
  checkInHash: '',
}

test('seeMark shows an ID check without changing the mark', () => {
  const tick = queued({ idChecked: true }, '09:10')
  expect(seeMark(entry, day, [tick])).toMatchObject({
    status: 'late',
    minutes: 340,
    reason: 'Bus',
    idChecked: true,
    markedAt: late.markedAt,
    waits: true,
  })
  const marked = seeMark(entry, day, [tick, queued({ status: 'present' }, '09:20')])
  expect(marked).toMatchObject({ status: 'present', minutes: undefined, idChecked: true })
  expect(seeMark(entry, day, [queued({ status: null }, '09:20')])).toMatchObject({ status: null })
})

test('readTap reads an ID check without a status, and refuses an empty form', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    sessionId: crypto.randomUUID(),
    attendeeId: entry.id,
    day,
    baseVersion: '',
  }))
    form.set(name, value)
  expect(readTap(form)).toEqual({ fault: 'Tap a mark.' })
  form.set('idChecked', 'yes')
  const read = readTap(form)
  expect(read).toMatchObject({ tap: { idChecked: true } })
  expect('tap' in read && read.tap).not.toHaveProperty('status')
})

test.for([
  ['the same', {}, true],
  ['another status', { status: 'absent' }, false],
  ['other minutes', { minutes: 300 }, false],
  ['another reason', { reason: 'Train' }, false],
  ['another tick', { idChecked: true }, false],
] as const)('isSameMark of a mark that says %s', ([, other, isSame]) => {
  const mark = queued({ status: 'late', minutes: 340, reason: 'Bus', ...other }, '09:00')
  expect(isSameMark(mark, late)).toBe(isSame)
  expect(isSameMark(mark, null)).toBe(false)
})

function queued(said: Partial<QueuedMark>, time: string): QueuedMark {
  const mark = { id: crypto.randomUUID(), attendeeId: entry.id, day, markedAt: `2026-12-01T${time}:00.000Z` }
  return { ...mark, sessionId: 'session', by: 'owner', ...said }
}
