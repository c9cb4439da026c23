import { sql } from 'kysely'
import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

/** A person's own bookings and seats. Other attendees on a booking are left out, as their data is their own. */
export async function exportBookings(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const bookings = await db
    .selectFrom('bookings')
    .select(['reference', 'courseName', 'courseDate', 'type', 'status', 'source', 'numberOfAttendees'])
    .select(['totalAmount', 'discountAmount', 'discountReason', 'finalAmount', 'balance', 'specialRequirements'])
    .select([sql<string>`invoice_details::text`.as('invoiceDetails'), 'termsAccepted', 'cancelledAt'])
    .select(['cancellationReason', 'cancellationCharge', 'createdAt', 'updatedAt'])
    .where('userId', 'in', userIds)
    .orderBy('createdAt')
    .execute()
  const seats = await db
    .selectFrom('bookingAttendees as seat')
    .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
    .select(['bookings.reference as booking', 'bookings.courseName', 'bookings.courseDate', 'seat.seatNumber'])
    .select(['seat.firstName', 'seat.lastName', 'seat.email', 'seat.certificateName', 'seat.status'])
    .where('seat.userId', 'in', userIds)
    .orderBy('bookings.createdAt')
    .execute()
  return [toSection('bookings', 'Bookings', bookings), toSection('seats', 'Seats', seats)]
}
