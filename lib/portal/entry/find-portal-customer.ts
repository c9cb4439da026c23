import { sql } from 'kysely'
import { bookingPrefix } from '../../bookings/book-seats.ts'
import { foldReference, squeezeReference } from '../../core/reference.ts'
import type { Db } from '../../db/types.ts'

type PortalCustomer = {
  userId: string
  bookingId: string
  bookingReference: string
  firstName: string | null
  /** Whether they only have a seat on the booking, which another customer made. */
  onlySeats: boolean
}

/**
 * Finds the booker, else the attendee, with this reference and this normalised email. A reference is tried as typed,
 * then folded. Finds nobody for a cancelled booking, a suspended customer or a colleague.
 */
export async function findPortalCustomer(
  db: Db,
  { reference, email }: { reference: string; email: string },
): Promise<PortalCustomer | undefined> {
  const key = squeezeReference(reference)
  const folded = foldReference(bookingPrefix, reference)

  const booking = await db
    .selectFrom('bookings')
    .leftJoinLateral(
      () => people(db, email).as('person'),
      (join) => join.onTrue(),
    )
    .select(['bookings.id', 'bookings.status', 'bookings.reference'])
    .select(['person.id as userId', 'person.firstName', 'person.status as personStatus', 'person.onlySeats'])
    .where('bookings.referenceKey', 'in', folded ? [key, squeezeReference(folded)] : [key])
    .orderBy((row) => row('bookings.referenceKey', '=', key), 'desc')
    .limit(1)
    .executeTakeFirst()

  if (!booking?.userId || booking.status === 'cancelled' || booking.personStatus === 'suspended') return undefined
  const { id: bookingId, userId, reference: bookingReference, firstName, onlySeats } = booking
  return { userId, bookingId, bookingReference, firstName, onlySeats: onlySeats ?? false }
}

/** The booker or attendee of a booking who has this email, or had it before a merge. */
function people(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['users.id', 'users.firstName', 'users.status'])
    .select(sql<boolean>`users.id <> bookings.user_id`.as('onlySeats'))
    .where('users.mergedIntoId', 'is', null)
    .where('users.role', '=', 'customer')
    .where(
      sql<boolean>`users.id in (
        select bookings.user_id union all
        select seat.user_id from booking_attendees seat where seat.booking_id = bookings.id and seat.status = 'booked'
      )`,
    )
    .where((row) => row.or([row('users.email', '=', email), sql<boolean>`${email} = any(${addressesOfMerged})`]))
    .orderBy('onlySeats')
    .limit(1)
}

/** The emails of records merged into this one, which still open a booking. */
const addressesOfMerged = sql<string[]>`array(
  select member.email from users merged join user_merge_members member on member.user_id = merged.id
  where merged.merged_into_id = users.id and member.email is not null
)`
