import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { OwnBooking } from '../own/list-own-bookings.ts'

type Day = NonNullable<OwnBooking['days']>[number]
/** `place` is the number of the day within its course, from 1. */
type Entry = { day: Day; place: number; booking: OwnBooking }

// Versions of an event count seconds from here, so that they only grow and stay small.
const firstSecond = Date.UTC(2020, 0, 1) / 1000

/** A calendar with one event per course day. Its id comes from the booking, so that it stays the same when the date moves. */
export function writeCalendar(bookings: OwnBooking[], { appUrl, company }: { appUrl: URL; company: string }): string {
  const calendar = ical({
    name: company,
    prodId: { company: 'React Fast Training', product: 'Bookings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const { day, place, booking } of entriesOf(bookings)) {
    calendar.createEvent({
      id: `${booking.id}-${place}@${appUrl.hostname}`,
      sequence: Math.floor(booking.changedAt.getTime() / 1000) - firstSecond,
      stamp: booking.changedAt,
      start: new Date(day.startsAt),
      end: new Date(day.endsAt),
      summary: nameOf(place, booking),
      location: placeOf(booking) || null,
      description: notesOf(booking) || null,
      url: new URL('/portal', appUrl).href,
      status: statusOf(booking),
    })
  }
  return calendar.toString()
}

/** Two bookings of one session, latest first, give one event: that of the earlier, unless only the earlier is cancelled. */
function entriesOf(bookings: OwnBooking[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const booking of bookings)
    for (const [index, day] of (booking.days ?? []).entries()) {
      const standing = entries.get(day.id)
      if (!standing || isOff(standing.booking) || !isOff(booking))
        entries.set(day.id, { day, place: index + 1, booking })
    }
  return [...entries.values()]
}

function nameOf(place: number, { courseName, days }: OwnBooking): string {
  const name = courseName ?? 'Course'
  const count = days?.length ?? 0
  return count > 1 ? `${name}, day ${place} of ${count}` : name
}

function placeOf({ venueName, venueAddress, venueCity, venuePostcode }: OwnBooking): string {
  return [venueName, venueAddress, venueCity, venuePostcode].filter(Boolean).join(', ')
}

function notesOf({ joiningNotes, whatToBring }: OwnBooking): string {
  return [joiningNotes, whatToBring && `What to bring: ${whatToBring}`].filter(Boolean).join('\n')
}

function statusOf(booking: OwnBooking): ICalEventStatus {
  if (isOff(booking)) return ICalEventStatus.CANCELLED
  return booking.status === 'pending' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function isOff({ status, isCalledOff }: OwnBooking): boolean {
  return status === 'cancelled' || isCalledOff
}
