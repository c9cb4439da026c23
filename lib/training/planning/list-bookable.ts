import { type Actor, isOffice } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import { listSessions } from '../list-sessions.ts'
import type { Choice } from './list-choices.ts'

/** Published sessions to come with a seat left, soonest first, in the words in which somebody asks for them. */
export async function listBookable(db: Db, actor: Actor, now = new Date()): Promise<Choice[]> {
  if (!isOffice(actor)) return []

  const upcoming = await listSessions(db, actor, { listing: 'upcoming', limit: 500 }, now)
  const open = upcoming.filter(({ status, capacity, seatsTaken }) => status === 'published' && seatsTaken < capacity)
  return open.map(({ id, firstDay, courseName, venueCity, capacity, seatsTaken }) => ({
    id,
    label: [formatPlainDate(firstDay), courseName, venueCity, `${capacity - seatsTaken} left`]
      .filter(Boolean)
      .join(' · '),
  }))
}
