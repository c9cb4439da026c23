import { type Actor, isOffice } from '../../core/actor.ts'
import { formatPence, fromDecimal, noMoney, type Pence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { formatHeldAt } from '../format-held.ts'
import { listSessions } from '../list-sessions.ts'
import type { Choice } from './list-choices.ts'

export type Bookable = Choice & {
  courseId: string
  left: number
  seatPrice: Pence
  courseName: string
  /** "Sat 12 Dec, 09:30–16:30" */
  held: string
  /** The venue and its town; empty where there is none. */
  place: string
}

/** Published upcoming sessions with a seat left, soonest first, each labelled with its time, course, place and price. */
export async function listBookable(db: Db, actor: Actor, now = new Date()): Promise<Bookable[]> {
  return (await listPublished(db, actor, now)).filter(({ left }) => left > 0)
}

/** All published upcoming sessions, soonest first, as `listBookable` gives them; full ones have none left. */
export async function listPublished(db: Db, actor: Actor, now = new Date()): Promise<Bookable[]> {
  if (!isOffice(actor)) return []

  const upcoming = await listSessions(db, actor, { listing: 'upcoming', limit: 500 }, now)
  const courses = await db.selectFrom('courses').select(['id', 'price']).execute()
  const prices = new Map(courses.map(({ id, price }) => [id, fromDecimal(price)]))
  const published = upcoming.filter(({ status }) => status === 'published')
  return published.map((session) => toBookable(session, prices.get(session.courseId) ?? noMoney, now))
}

type Listed = Awaited<ReturnType<typeof listSessions>>[number]

function toBookable(session: Listed, seatPrice: Pence, now: Date): Bookable {
  const { id, courseId, courseName, venueName, venueCity, capacity, seatsTaken } = session
  const left = capacity - seatsTaken
  const held = formatHeldAt(session, now)
  const place = [venueName, venueCity].filter(Boolean).join(', ')
  const words = [held, courseName, place, `${formatPence(seatPrice)} a seat`, left > 0 ? `${left} left` : 'full']
  return { id, courseId, courseName, left, seatPrice, held, place, label: words.filter(Boolean).join(' · ') }
}
