import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptEntry } from '../testing/phone.ts'
import { seeMark } from './kept-register.ts'
import { markFormInput, readTap, toCheckIn, toPresent, toTap } from './read-mark.ts'

const [sessionId, attendeeId] = [crypto.randomUUID(), crypto.randomUUID()]
const day = '2026-12-01'
const place = { sessionId, attendeeId, day }
const tap = { id: crypto.randomUUID(), markedAt: '2026-12-01T09:31:00.000Z' }

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(tap.markedAt) })
})
afterEach(() => {
  vi.useRealTimers()
})

test('toTap converts a form to a mark, and leaves out what it does not say', () => {
  const read = (over: object) => toTap(markFormInput.parse({ ...place, ...over }), tap)
  const mark = { ...tap, attendeeId, day }
  expect(read({ status: 'present', minutes: '', reason: '', baseVersion: '' })).toEqual({ ...mark, status: 'present' })
  expect(read({ status: 'none' })).toEqual({ ...mark, status: null })
  expect(read({ idChecked: 'no' })).toEqual({ ...mark, idChecked: false })
  expect(read({ status: 'late', minutes: '0', reason: ' Bus ', idChecked: 'yes', baseVersion: '0' })).toEqual({
    ...mark,
    status: 'late',
    minutes: 0,
    reason: 'Bus',
    idChecked: true,
    baseVersion: 0,
  })
})

test('readTap reads a mark made now, and ignores the fields of React', () => {
  const read = readTap(formOf({ ...place, status: 'partial', minutes: '90', $ACTION_ID: 'x' }))
  expect(read).toEqual({
    tap: { id: expect.any(String), attendeeId, day, status: 'partial', minutes: 90, markedAt: tap.markedAt },
  })
})

test.for([
  [{ status: 'partial' }, 'Say how many minutes they attended.'],
  [{ status: 'late', minutes: '1.5' }, 'Whole minutes.'],
  [{ status: 'late', minutes: '-1' }, 'Not less than none.'],
  [{ status: 'late', minutes: '1441' }, 'A day has 1440 minutes.'],
  [{ status: 'late', reason: 'x'.repeat(501) }, 'A reason can have 500 characters.'],
  [{}, 'Tap a mark.'],
] as const)('readTap of %j says what is wrong', ([over, fault]) => {
  expect(readTap(formOf({ ...place, ...over }))).toEqual({ fault })
})

test('readTap takes minutes up to a whole day and a reason up to 500 characters', () => {
  expect(readTap(formOf({ ...place, status: 'late', minutes: '1440', reason: 'x'.repeat(500) }))).toHaveProperty('tap')
})

test('toCheckIn marks an attendee present now, over the mark that was seen', () => {
  const entry = keptEntry(attendeeId)
  const mark = seeMark(entry, day, [])
  const checkIn = {
    id: expect.any(String),
    attendeeId,
    day,
    status: 'present',
    isCheckIn: true,
    markedAt: tap.markedAt,
  }
  expect(toCheckIn({ entry, mark }, day)).toEqual(checkIn)
  expect(toCheckIn({ entry, mark: { ...mark, version: 0 } }, day)).toEqual({ ...checkIn, baseVersion: 0 })
})

test('toPresent marks an attendee present, without a code of theirs', () => {
  const entry = keptEntry(attendeeId)
  expect(toPresent({ entry, mark: seeMark(entry, day, []) }, day)).toEqual({
    id: expect.any(String),
    attendeeId,
    day,
    status: 'present',
    markedAt: tap.markedAt,
  })
})

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
