import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { issueDueDocuments } from '../invoices/issue/issue-due-documents.ts'
import { type Booked, bookSeats } from './book-seats.ts'
import { notifyOfConfirmation } from './notify-bookers.ts'
import { fillSeats } from './taking/fill-seats.ts'
import { findBooker } from './taking/find-booker.ts'
import type { TakeBookingInput } from './taking/schemas.ts'

/**
 * Books seats on a published session for a customer, who is added if they are new. A confirmed booking is emailed to
 * them and to the named attendees. A refusal names the part of the input, such as `person.email` or `seats.2.email`.
 */
export async function takeBooking(
  trx: Trx,
  actor: Actor,
  { userId, person, sessionId, seats, bookerComes, source, status, specialRequirements, secondSeat }: TakeBookingInput,
  now = new Date(),
): Promise<Booked> {
  const booker = await findBooker(trx, actor, { userId, person }, now)
  const filled = await fillSeats(trx, actor, { booker, seats, bookerComes }, now)

  const type = booker.customerType === 'corporate' ? 'corporate' : filled.length > 1 ? 'group' : 'individual'
  const booked = await bookSeats(
    trx,
    actor,
    {
      bookerId: booker.id,
      sessionId,
      type,
      source,
      status,
      seats: filled,
      ...(specialRequirements && { specialRequirements }),
      secondSeat,
      goesOn: true,
    },
    now,
  )
  if (status === 'confirmed') await notifyOfConfirmation(trx, actor, booked.bookingId, now)
  await issueDueDocuments(trx, actor, booked.bookingId, now)
  return booked
}
