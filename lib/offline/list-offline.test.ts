import { expect, test } from 'vitest'
import { keptRegister } from '../testing/phone.ts'
import type { KeptRegister, KeptSession } from './kept-register.ts'
import { listOffline } from './list-offline.ts'

const now = new Date('2027-03-28T00:30:00Z')
const session = (id: string, day: string, lastDay = day): KeptSession => ({
  id,
  day,
  lastDay,
  ownerId: 'ines',
  keptAt: 0,
  courseName: `Course ${id}`,
  time: '09:30–16:30',
  place: 'Leeds',
})
const register = (sessionId: string, day: string): KeptRegister => ({
  ...keptRegister(),
  sessionId,
  courseName: `Course ${sessionId}`,
  days: [{ day, label: day, minutes: 360 }],
})

test('listOffline lists what is still to come soonest first, and says which registers open', () => {
  const kept = {
    sessions: [session('later', '2027-04-02'), session('today', '2027-03-28'), session('over', '2027-03-27')],
    registers: [register('today', '2027-03-28'), register('past', '2027-03-25')],
  }
  expect(listOffline(kept, now)).toEqual([
    { id: 'past', courseName: 'Course past', when: 'Thu 25 Mar', place: '', isHere: true },
    { id: 'today', courseName: 'Course today', when: 'Today, 09:30–16:30', place: 'Leeds', isHere: true },
    { id: 'later', courseName: 'Course later', when: 'Fri 2 Apr, 09:30–16:30', place: 'Leeds', isHere: false },
  ])
})

test('listOffline keeps a course until it is over, and then as long as its register is here', () => {
  const kept = { sessions: [session('days', '2027-03-26', '2027-03-29')], registers: [register('days', '2027-03-26')] }
  expect(listOffline(kept, now)).toHaveLength(1)
  expect(listOffline(kept, new Date('2027-03-31T12:00:00Z'))).toHaveLength(1)
  expect(listOffline({ ...kept, registers: [] }, new Date('2027-03-31T12:00:00Z'))).toEqual([])
})

test('listOffline labels a cancelled or draft session, and no published one', () => {
  const sessions = (['published', 'cancelled', 'draft'] as const).map((status, index) => ({
    ...session(status, `2027-04-0${index + 1}`),
    status,
  }))
  const listed = listOffline({ sessions: [...sessions, session('older', '2027-04-09')], registers: [] }, now)
  expect(listed.map(({ state }) => state?.word)).toEqual([undefined, 'Cancelled', 'Draft', undefined])
})
