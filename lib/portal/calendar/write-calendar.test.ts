import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { OwnBooking } from '../own/list-own-bookings.ts'
import { writeCalendar } from './write-calendar.ts'

const place = 'Żółć Hall; “Rooms 1, 2”'
const notes = 'Ring the bell, then wait; “Training”.\nPark at C:\\Lane 👩‍🚒. '.repeat(6)
const booking: OwnBooking = {
  id: '019c8a4e-1111-7222-8333-444455556666',
  reference: 'RFT-7K2QD-9MX4P',
  status: 'confirmed',
  courseName: 'First Aid, at Work; BEGIN:VEVENT',
  courseDate: '2027-10-31',
  isUpcoming: true,
  isCalledOff: false,
  venueName: place,
  venueAddress: '1 High Street',
  venueCity: 'Leeds',
  venuePostcode: 'LS1 4AP',
  joiningNotes: notes,
  whatToBring: 'ID\nClothes',
  attendees: [],
  notes: [],
  isBooker: true,
  finalAmount: null,
  numberOfAttendees: 1,
  changedAt: new Date('2027-10-31T00:30:00Z'),
  days: [
    { id: 'first', day: '2027-10-30', startsAt: '2027-10-30T08:30:00Z', endsAt: '2027-10-30T15:30:00Z' },
    { id: 'second', day: '2027-10-31', startsAt: '2027-10-31T09:30:00Z', endsAt: '2027-10-31T16:30:00Z' },
  ],
}
const site = { appUrl: new URL('https://training.example'), company: 'Moorside First Aid' }
const written = writeCalendar([booking], site)
const calendar = new ICAL.Component(ICAL.parse(written))

test('text comes through unchanged, and makes no events of its own', () => {
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  expect(events).toHaveLength(2)
  expect(events[1]?.summary).toBe('First Aid, at Work; BEGIN:VEVENT, day 2 of 2')
  expect(events[0]?.location).toBe(`${place}, 1 High Street, Leeds, LS1 4AP`)
  expect(events[0]?.description).toBe(`${notes}\nWhat to bring: ID\nClothes`)
})

test('lines end in CRLF, and fold at 75 octets but never within a letter', () => {
  const lines = written.split('\r\n')
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(written).not.toContain('\uFFFD')
})

test('times are in UTC, so that no clock change moves them, with the time of the last change', () => {
  expect(written).toMatch(/DTSTART:20271030T083000Z/)
  expect(written).toMatch(/DTSTART:20271031T093000Z/)
  expect(written).not.toMatch(/TZID|VTIMEZONE/)
  expect(written).toMatch(/DTSTAMP:20271031T003000Z/)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
})

test('a pending booking is tentative, and a cancelled booking or session is cancelled', () => {
  const statusOf = (over: Partial<OwnBooking>) =>
    /STATUS:(\w+)/.exec(
      writeCalendar([{ ...booking, ...over }], {
        appUrl: new URL('https://training.example'),
        company: 'Moorside First Aid',
      }),
    )?.[1]
  expect(statusOf({})).toBe('CONFIRMED')
  expect(statusOf({ status: 'pending' })).toBe('TENTATIVE')
  expect(statusOf({ status: 'cancelled' })).toBe('CANCELLED')
  expect(statusOf({ isCalledOff: true })).toBe('CANCELLED')
})

test('the sequence of an entry is the second of its last change, counted from 2020, so that calendars take the later', () => {
  const sequenceAt = (changedAt: string) => {
    const text = writeCalendar([{ ...booking, changedAt: new Date(changedAt) }], site)
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    return event?.getFirstPropertyValue('sequence')
  }
  expect(sequenceAt('2020-01-01T00:00:07.900Z')).toBe(7)
  expect(sequenceAt('2020-01-02T00:00:00Z')).toBe(86_400)
})

test('a day that two bookings share is shown once, of the one that stands', () => {
  const cancelled: OwnBooking = {
    ...booking,
    id: '019c8a4e-1111-7222-8333-444455556667',
    status: 'cancelled',
    courseName: 'Old',
  }
  const titles = (...bookings: OwnBooking[]) => {
    const text = writeCalendar(bookings, site)
    return new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part).summary.split(',')[0])
  }
  expect(titles(booking, cancelled)).toEqual(['First Aid', 'First Aid'])
  expect(titles(cancelled, booking)).toEqual(['First Aid', 'First Aid'])
  expect(titles(cancelled, { ...cancelled, courseName: 'Older' })).toEqual(['Older', 'Older'])
  expect(titles({ ...cancelled, courseName: null }, { ...booking, days: null })).toEqual(['Course', 'Course'])
})
