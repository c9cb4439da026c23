import { sql } from 'kysely'
import { foldReference, squeezeReference } from '../core/reference.ts'
import type { Db } from '../db/types.ts'
import { bookingPrefix } from './book-seats.ts'

type PortalCustomer = { userId: string; bookingId: string; bookingReference: string; firstName: string | null }

/**
 * The customer whom this reference and this email, already normalised, belong to. The reference is taken as typed
 * first, folded after. A cancelled booking opens nothing, nor does a suspended customer.
 */
export async function findPortalCustomer(
  db: Db,
  { reference, email }: { reference: string; email: string },
): Promise<PortalCustomer | undefined> {
  const key = squeezeReference(reference)
  const folded = foldReference(bookingPrefix, reference)

  const booking = await db
    .selectFrom('bookings')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select(['bookings.id', 'bookings.userId', 'bookings.status', 'bookings.reference'])
    .select(['users.email', 'users.firstName', 'users.status as personStatus'])
    .select(addressesOfMerged.as('wentBy'))
    .where('bookings.referenceKey', 'in', folded ? [key, squeezeReference(folded)] : [key])
    .orderBy((row) => row('bookings.referenceKey', '=', key), 'desc')
    .limit(1)
    .executeTakeFirst()

  if (!booking || (booking.email !== email && !booking.wentBy.includes(email))) return undefined
  if (booking.status === 'cancelled' || booking.personStatus === 'suspended') return undefined
  const { id: bookingId, userId, reference: bookingReference, firstName } = booking
  return { userId, bookingId, bookingReference, firstName }
}

/** What people typed into a booking before their records were merged still opens it. */
const addressesOfMerged = sql<string[]>`array(
  select member.email from users merged join user_merge_members member on member.user_id = merged.id
  where merged.merged_into_id = users.id and member.email is not null
)`
