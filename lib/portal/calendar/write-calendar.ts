import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { OwnBooking } from '../../bookings/list-own-bookings.ts'

type Day = NonNullable<OwnBooking['days']>[number]
type Entry = { day: Day; booking: OwnBooking }

// Versions of an event count in seconds from here, so that they always grow and stay small.
const firstSecond = Date.UTC(2020, 0, 1) / 1000

/** A calendar with one event per day of every course, under a name that stays the same when it moves. */
export function writeCalendar(bookings: OwnBooking[], appUrl: URL): string {
  const calendar = ical({
    name: 'React Fast Training',
    prodId: { company: 'React Fast Training', product: 'Bookings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const { day, booking } of entriesOf(bookings)) {
    calendar.createEvent({
      id: `${day.id}@${appUrl.hostname}`,
      sequence: Math.floor(booking.changedAt.getTime() / 1000) - firstSecond,
      stamp: booking.changedAt,
      start: new Date(day.startsAt),
      end: new Date(day.endsAt),
      summary: nameOf(day, booking),
      location: placeOf(booking) || null,
      description: notesOf(booking) || null,
      url: new URL('/portal', appUrl).href,
      status: isOff(booking) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** Two bookings of one session are one event, which stands while either does. */
function entriesOf(bookings: OwnBooking[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const booking of bookings)
    for (const day of booking.days ?? []) {
      const standing = entries.get(day.id)
      if (!standing || isOff(standing.booking)) entries.set(day.id, { day, booking })
    }
  return [...entries.values()]
}

function nameOf({ id }: Day, { courseName, days }: OwnBooking): string {
  const name = courseName ?? 'Course'
  const all = days ?? []
  return all.length > 1 ? `${name}, day ${all.findIndex((day) => day.id === id) + 1} of ${all.length}` : name
}

function placeOf({ venueName, venueAddress, venueCity, venuePostcode }: OwnBooking): string {
  return [venueName, venueAddress, venueCity, venuePostcode].filter(Boolean).join(', ')
}

function notesOf({ joiningNotes, whatToBring }: OwnBooking): string {
  return [joiningNotes, whatToBring && `What to bring: ${whatToBring}`].filter(Boolean).join('\n')
}

function isOff({ status, isCalledOff }: OwnBooking): boolean {
  return status === 'cancelled' || isCalledOff
}
