import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { refuseDoubtful } from '../../people/contact/refuse-doubtful.ts'
import { addVenue } from '../venues/add-venue.ts'
import type { PlannedDay } from './day-rows.ts'
import type { PlanSessionInput } from './plan-session.ts'
import type { PlanForm } from './schemas.ts'

/** Converts the planning form to the input of a plan. Adds the venue if the admin typed a new one. */
export async function readPlanForm(
  trx: Trx,
  actor: Actor,
  form: PlanForm,
  now = new Date(),
): Promise<PlanSessionInput & { capacity: number }> {
  const { courseId, instructorId, status, capacity, joiningNotes, planAnyway } = form
  const days = daysOf(form)
  const venueId = form.venueId === 'new' ? await addTyped(trx, actor, form, now) : form.venueId
  return { courseId, venueId, instructorId, status, capacity, days, joiningNotes, planAnyway }
}

function addTyped(trx: Trx, actor: Actor, form: PlanForm, now: Date): Promise<string> {
  const missing = 'Write what the new venue is called.'
  if (!form.venueName) throw Refusal.at('venueName', missing)
  refuseDoubtful({ venuePostcode: form.venuePostcode }, { insistence: form.keepAsTyped })
  const { venueName: name, venueAddress: addressLine1, venueCity: city, venuePostcode: postcode } = form
  return addVenue(trx, actor, { name, addressLine1, city, county: '', postcode, joiningNotes: form.venueNotes }, now)
}

/** A later day without hours gets those of the first day. */
function daysOf(form: PlanForm): [PlannedDay, ...PlannedDay[]] {
  const first = { day: form.day1, from: form.from1, until: form.until1 }
  const others = [
    { day: form.day2, from: form.from2, until: form.until2 },
    { day: form.day3, from: form.from3, until: form.until3 },
    { day: form.day4, from: form.from4, until: form.until4 },
    { day: form.day5, from: form.from5, until: form.until5 },
    { day: form.day6, from: form.from6, until: form.until6 },
  ].filter(({ day }) => day !== '')
  return [
    first,
    ...others.map(({ day, from, until }) => ({ day, from: from || first.from, until: until || first.until })),
  ]
}
