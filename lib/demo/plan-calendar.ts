import type { Actor } from '../core/actor.ts'
import { addDays } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import type { PlannedDay } from '../sessions/planning/day-rows.ts'
import { planSession } from '../sessions/planning/plan-session.ts'
import { type DemoSession, demoCalendar } from './calendar.ts'
import type { VenueIds } from './open-company.ts'
import type { PlannedSession } from './take-bookings.ts'

const clock = {
  day: { from: '09:30', until: '16:30' },
  morning: { from: '09:30', until: '12:45' },
  afternoon: { from: '13:15', until: '16:30' },
}

export type Teachers = Record<DemoSession['instructor'], string>

/** Plans the sessions of the demo company, each about three months before its first day. */
export async function planCalendar(
  trx: Trx,
  actor: Actor,
  { venues, teachers, now }: { venues: VenueIds; teachers: Teachers; now: Date },
): Promise<PlannedSession[]> {
  const courses = await trx.selectFrom('courses').select(['id', 'code', 'days']).execute()

  const planned: PlannedSession[] = []
  for (const session of demoCalendar(now)) {
    const course = courses.find(({ code }) => code === session.course)
    if (!course) throw new Error(`The catalogue has no course ${session.course}.`)
    const input = {
      courseId: course.id,
      venueId: venues[session.venue],
      instructorId: teachers[session.instructor],
      days: daysOf(session, course.days),
      status: session.status,
    }
    const at = new Date(Math.min(Date.parse(addDays(session.firstDay, -90)), now.getTime()))
    planned.push({ ...session, id: await planSession(trx, actor, input, at) })
  }
  return planned
}

function daysOf({ firstDay, hours }: DemoSession, days: number): [PlannedDay, ...PlannedDay[]] {
  const later = Array.from({ length: days - 1 }, (_, index) => ({ day: addDays(firstDay, index + 1), ...clock[hours] }))
  return [{ day: firstDay, ...clock[hours] }, ...later]
}
