import { toPlainDate } from '../core/dates.ts'
import { addDays, addMonths, type PlainDate, weekdayOf } from '../core/plain-date.ts'
import type { parties } from './parties.ts'

/** A party by name, or a customer from the legacy import. */
export type Guest = keyof typeof parties | `imported ${number}`

export type DemoSession = {
  course: string
  firstDay: PlainDate
  venue: 'leeds' | 'york' | 'sheffield' | 'skipton'
  instructor: 'ines' | 'daniel'
  hours: 'day' | 'morning' | 'afternoon'
  status: 'draft' | 'published'
  guests: Guest[]
}

type Entry = [course: string, day: PlainDate, place: DemoSession['venue'], ...guests: Guest[]]

/** The sessions of the demo company before and after a moment. A short course takes half a day. */
export function demoCalendar(now: Date): DemoSession[] {
  const today = toPlainDate(now)
  const monday = addDays(today, 1 - weekdayOf(today))
  const week = (weeks: number, weekday: number, courseDays = 1) =>
    teachable(addDays(monday, weeks * 7 + weekday - 1), courseDays)
  const expiring = (days: number, courseDays = 1, months = 36) =>
    teachable(addDays(addMonths(today, -months), days - courseDays + 1), courseDays)

  const entries: Entry[] = [
    ['EFAW', expiring(-24), 'skipton', 'moorland', 'mick'],
    ['CPR_AED', expiring(-45, 1, 12), 'leeds', 'airevalley', 'hannah'],
    ['EFAW', expiring(16), 'leeds', 'calder', 'tom', 'sian'],
    ['CPR_AED', expiring(26, 1, 12), 'sheffield', 'ridings'],
    ['PFA', expiring(34, 2), 'york', 'wharfedale', 'oswald', 'yasmin'],
    ['FAW', expiring(62, 3), 'leeds', 'airevalley', 'george'],
    ['EPFA', expiring(73), 'york', 'renee', 'imported 0'],

    ['EFAW', week(-5, 2), 'leeds', 'nadia', 'luke', 'imported 1', 'imported 2'],
    ['PFA', week(-4, 3, 2), 'york', 'wharfedale', 'imported 3'],
    ['FAW', week(-2, 1, 3), 'sheffield', 'ridings', 'priyanka'],
    ['EFAW_REQUAL', week(-1, 4), 'skipton', 'mick', 'moorland', 'imported 4'],
    ['CPR_AED', week(-1, 5), 'leeds', 'hannah', 'imported 5'],

    ['EFAW', today, 'leeds', 'calder', 'seun', 'hannah', 'priyanka', 'yasmin', 'imported 6', 'imported 7'],
    ['REFRESHER', today, 'york', 'oswald', 'ffion'],

    ['FAW', week(1, 1, 3), 'leeds', 'ridings', 'george', 'imported 8'],
    ['EPFA', week(1, 4), 'york', 'oswald', 'yasmin', 'imported 0'],
    ['EFAW', addDays(monday, 12), 'york', 'sian', 'renee'],
    ['PFA', week(2, 2, 2), 'leeds', 'wharfedale', 'oswald', 'nadia', 'luke', 'ffion', 'yasmin', 'imported 9'],
    ['ACTIVITY', week(2, 5), 'skipton', 'moorland', 'imported 10'],
    ['FAW_REQUAL', week(3, 1, 2), 'sheffield', 'airevalley', 'priyanka'],
    ['REFRESHER', week(3, 4), 'leeds', 'tom', 'hannah'],
    ['EFAW', week(4, 3), 'york', 'calder', 'airevalley', 'imported 11'],
    ['FAW', week(5, 1, 3), 'york', 'priyanka'],
    ['PFA_REQUAL', week(6, 4), 'leeds', 'wharfedale', 'yasmin'],
    ['EPFA_REQUAL', week(7, 2), 'york', 'renee'],
    ['EFAW', week(8, 3), 'leeds'],
    ['EFAW_REQUAL', week(9, 2), 'sheffield'],
  ]
  return entries.map(([course, firstDay, venue, ...guests], index) => ({
    course,
    firstDay,
    venue,
    guests,
    instructor: index % 2 === 0 ? 'ines' : 'daniel',
    hours: shortCourses.has(course) ? (index % 4 < 2 ? 'morning' : 'afternoon') : 'day',
    status: index === entries.length - 1 ? 'draft' : 'published',
  }))
}

const shortCourses = new Set(['CPR_AED', 'REFRESHER', 'EFAW_REQUAL', 'PFA_REQUAL', 'EPFA_REQUAL'])

/** The first day, from this one on, from which the whole course avoids weekends and Christmas. */
function teachable(firstDay: PlainDate, courseDays: number): PlainDate {
  const weekday = weekdayOf(firstDay)
  if (weekday + courseDays - 1 > 5) return teachable(addDays(firstDay, 8 - weekday), courseDays)
  const lastDay = addDays(firstDay, courseDays - 1).slice(5)
  return lastDay >= '12-24' || lastDay <= '01-02' ? teachable(addDays(firstDay, 7), courseDays) : firstDay
}
