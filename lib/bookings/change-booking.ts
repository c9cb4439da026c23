import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { issueDueDocuments } from '../invoices/issue/issue-due-documents.ts'
import { agreeDiscount, agreedDiscount } from './money/agree-discount.ts'
import { notifyOfConfirmation } from './notify-bookers.ts'
import { nameSeats } from './seats/name-seat.ts'
import { secondSeat } from './seats/refuse-second-seat.ts'
import { seatFields } from './seats/schemas.ts'
import { visibleBookings } from './visible-bookings.ts'

/** What a program may change of a booking. A seat is given by its id, with all its fields. */
export const changeBookingInput = z.strictObject({
  type: z.enum(['individual', 'group', 'corporate']).optional(),
  status: z.literal('confirmed').optional().describe('Confirms a pending booking.'),
  specialRequirements: z.string().trim().max(2000).nullable().optional(),
  attendees: z
    .array(z.strictObject({ id: z.uuid(), ...seatFields }))
    .max(500)
    .optional(),
  discount: agreedDiscount
    .nullable()
    .optional()
    .describe('A sum taken off by agreement, or null for the usual group discount.'),
  secondSeat,
})

export type ChangeBookingInput = z.output<typeof changeBookingInput>

/** Changes the fields that are given and no others. Writes to the booker when this confirms the booking. */
export async function changeBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, attendees = [], discount, secondSeat, ...given }: ChangeBookingInput & { bookingId: string },
  now = new Date(),
): Promise<void> {
  const booking = await visibleBookings(trx, actor)
    .select(['reference', 'userId', 'status', 'type', 'specialRequirements'])
    .where('id', '=', bookingId)
    .where((row) => row.lit(actor.kind !== 'customer'))
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (booking.status === 'cancelled') throw new Refusal('This booking is cancelled.')
  if (given.status && booking.status !== 'pending' && booking.status !== given.status) {
    throw new Refusal(`This booking is ${booking.status}.`)
  }

  const type = given.type ?? booking.type
  const status = given.status ?? booking.status
  const specialRequirements =
    given.specialRequirements === undefined ? booking.specialRequirements : given.specialRequirements || null
  const wanted = { type, status, specialRequirements }
  const changed = columns.filter((column) => wanted[column] !== booking[column])
  if (changed.length > 0) {
    await trx
      .updateTable('bookings')
      .set((row) => ({ ...wanted, updatedAt: now, version: row('version', '+', 1) }))
      .where('id', '=', bookingId)
      .execute()
    await recordActivity(trx, actor, {
      type: 'booking.updated',
      userId: booking.userId,
      description: `Booking ${booking.reference} changed`,
      entity: { type: 'booking', id: bookingId },
      changes: Object.fromEntries(changed.map((name) => [name, { before: booking[name], after: wanted[name] }])),
      at: now,
    })
  }
  const isConfirmed = changed.includes('status') && status === 'confirmed'
  if (isConfirmed) await notifyOfConfirmation(trx, actor, bookingId, now)
  const seats = attendees.map(({ id: seatId, ...seat }) => ({ seatId, ...seat }))
  if (seats.length > 0) await nameSeats(trx, actor, { bookingId, seats, secondSeat }, now)
  if (discount !== undefined) await agreeDiscount(trx, actor, { bookingId, discount }, now)
  if (isConfirmed) await issueDueDocuments(trx, actor, bookingId, now)
}

const columns = ['type', 'status', 'specialRequirements'] as const
