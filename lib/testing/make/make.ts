import { bookSeats, type Seat } from '../../bookings/book-seats.ts'
import { settleBooking } from '../../bookings/settle-booking.ts'
import { systemActor } from '../../core/actor.ts'
import { addDays, type PlainDate } from '../../core/plain-date.ts'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Db, Trx } from '../../db/types.ts'
import { claimAddress } from '../../people/contact/claim-address.ts'
import { createPerson } from '../../people/create-person.ts'
import { planSession } from '../../sessions/planning/plan-session.ts'
import { addVenue } from '../../sessions/venues/add-venue.ts'

const maker = systemActor('test')
const madeAt = new Date('2026-11-20T12:00:00Z')
let made = 0

/** A person, with the given fields changed. */
type Customer = { email?: string; firstName?: string; lastName?: string; companyName?: string }

export async function makeCustomer(trx: Trx, over: Customer = {}) {
  made += 1
  return createPerson(trx, maker, { email: `person${made}@acme.example`, firstName: 'Ada', lastName: 'Khan', ...over })
}

export async function makeStaff(
  trx: Trx,
  role: 'admin' | 'instructor',
  firstName = 'Ines',
  email = `staff${++made}@acme.example`,
) {
  const { id } = await trx
    .insertInto('users')
    .values({ email, role, firstName, lastName: 'Ward' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await claimAddress(trx, id, email)
  return id
}

/** A published session on consecutive days from 09:30 to 16:30, with the course's seats. */
export async function makeSession(
  trx: Trx,
  { firstDay, code = 'EFAW', instructorId }: { firstDay: PlainDate; code?: string; instructorId?: string },
) {
  await ensureCatalogue(trx)
  const course = await findCourse(trx, code)
  const venueId = await addVenue(trx, maker, {
    name: 'Moorside Rooms',
    addressLine1: '1 High Street',
    city: 'Leeds',
    county: 'West Yorkshire',
    postcode: 'LS1 4AP',
    joiningNotes: '',
  })
  const [first = { day: firstDay, from: '09:30', until: '16:30' }, ...others] = Array.from(
    { length: course.days },
    (_, index) => ({ day: addDays(firstDay, index), from: '09:30', until: '16:30' }),
  )
  return planSession(trx, maker, {
    courseId: course.id,
    venueId,
    instructorId: instructorId ?? (await makeStaff(trx, 'instructor')),
    days: [first, ...others],
    status: 'published',
  })
}

/** A confirmed booking of one seat on a session of 1 December 2026, made on 20 November. */
export async function makeBooking(trx: Trx, over: { bookerId?: string; sessionId?: string } = {}) {
  const bookerId = over.bookerId ?? (await makeCustomer(trx))
  const sessionId = over.sessionId ?? (await makeSession(trx, { firstDay: '2026-12-01' }))
  const choice = { type: 'individual', source: 'phone', status: 'confirmed', secondSeat: 'meant' } as const
  const seats: [Seat] = [{ userId: bookerId, firstName: 'Ada', lastName: 'Khan' }]
  return { bookerId, ...(await bookSeats(trx, maker, { bookerId, sessionId, ...choice, seats }, madeAt)) }
}

/** A booking of £100.00, paid by card. */
export async function makePaidBooking(trx: Trx, over: { bookerId?: string; sessionId?: string } = {}) {
  const booking = await makeBooking(trx, over)
  const payment = { amount: booking.finalAmount, method: 'card', status: 'succeeded' } as const
  return {
    ...booking,
    paymentId: await settleBooking(trx, maker, { bookingId: booking.bookingId, ...payment }, madeAt),
  }
}

function findCourse(db: Db, code: string) {
  return db.selectFrom('courses').select(['id', 'days']).where('code', '=', code).executeTakeFirstOrThrow()
}
