import { formatTime } from '#lib/core/dates.ts'
import type { KeptSession } from '#lib/offline/kept-register.ts'
import type { ListedSession } from '#lib/sessions/list-sessions.ts'

/** A session as the phone stores it for its list, without names. */
export function toKeptSession(session: ListedSession, ownerId: string, now: Date): KeptSession {
  const { id, courseName, nextDay, firstDay, lastDay, startsAt, endsAt, venueName, venueCity, status } = session
  return {
    id,
    ownerId,
    status,
    keptAt: now.getTime(),
    courseName,
    day: nextDay ?? firstDay,
    lastDay,
    time: `${formatTime(startsAt)}–${formatTime(endsAt)}`,
    place: [venueName, venueCity].filter(Boolean).join(', '),
  }
}
