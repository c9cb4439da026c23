import { type Actor, isOffice } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { formatPence, fromDecimal, noMoney, type Pence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { listSessions } from '../list-sessions.ts'
import type { Choice } from './list-choices.ts'

export type Bookable = Choice & { courseId: string; left: number; seatPrice: Pence }

/** Published upcoming sessions with a seat left, soonest first, each labelled with date, course, city and price. */
export async function listBookable(db: Db, actor: Actor, now = new Date()): Promise<Bookable[]> {
  if (!isOffice(actor)) return []

  const upcoming = await listSessions(db, actor, { listing: 'upcoming', limit: 500 }, now)
  const prices = new Map(
    (await db.selectFrom('courses').select(['id', 'price']).execute()).map(({ id, price }) => [id, fromDecimal(price)]),
  )
  const open = upcoming.filter(({ status, capacity, seatsTaken }) => status === 'published' && seatsTaken < capacity)
  return open.map(({ id, courseId, firstDay, courseName, venueCity, capacity, seatsTaken }) => {
    const [left, seatPrice] = [capacity - seatsTaken, prices.get(courseId) ?? noMoney]
    const words = [formatPlainDate(firstDay), courseName, venueCity, `${formatPence(seatPrice)} a seat`, `${left} left`]
    return { id, courseId, left, seatPrice, label: words.filter(Boolean).join(' · ') }
  })
}
