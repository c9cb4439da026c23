import { expect, test } from 'vitest'
import { formatHeld } from '../format-held.ts'
import { formatPlannedDay, formatPlannedDays, refuseRepeatedDays, toDayRow, toPlannedDay } from './day-rows.ts'

const winter = { day: '2027-03-27', from: '09:30', until: '16:30' }
const summer = { day: '2027-03-28', from: '09:30', until: '16:30' }

test('toDayRow turns the clock in London into moments, and toPlannedDay turns them back', () => {
  const row = toDayRow('session', winter)
  expect(row).toEqual({
    sessionId: 'session',
    day: winter.day,
    startsAt: new Date('2027-03-27T09:30:00Z'),
    endsAt: new Date('2027-03-27T16:30:00Z'),
  })
  expect(toDayRow('session', summer).startsAt).toEqual(new Date('2027-03-28T08:30:00Z'))
  expect([winter, summer].map((planned) => toPlannedDay(toDayRow('session', planned)))).toEqual([winter, summer])
})

test('toDayRow refuses a day that ends before or when it begins', () => {
  for (const until of ['09:00', '09:30'])
    expect(() => toDayRow('session', { ...winter, until })).toThrow('On 27 Mar 2027 the session ends before it begins.')
  expect(() => toDayRow('session', { ...winter, until: '09:31' })).not.toThrow()
})

test('refuseRepeatedDays refuses a day that is there twice, whatever its hours', () => {
  expect(() => refuseRepeatedDays([winter, { ...winter, from: '13:00' }])).toThrow('Choose each day only once.')
  expect(() => refuseRepeatedDays([winter, summer])).not.toThrow()
})

test('formatPlannedDay writes a day with its hours in full', () => {
  expect(formatPlannedDay(winter)).toBe('Saturday 27 March 2027, 09:30–16:30')
})

test('formatPlannedDays goes from the first day to the last, and says nothing without days', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const on = (day: string) => ({ day, from: '09:30', until: '16:30' })
  const three = [on('2026-12-01'), on('2026-12-02'), on('2026-12-03')]
  expect(formatPlannedDays(three, now)).toBe(
    formatHeld({ firstDay: '2026-12-01', lastDay: '2026-12-03', from: '09:30', until: '16:30' }, now),
  )
  expect(formatPlannedDays(three.slice(0, 1), now)).toBe(
    formatHeld({ firstDay: '2026-12-01', lastDay: '2026-12-01', from: '09:30', until: '16:30' }, now),
  )
  expect(formatPlannedDays([], now)).toBe('')
})
