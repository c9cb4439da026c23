import { z } from 'zod'
import { money, plainDate } from '../endpoints/answer/answer-shapes.ts'

/** A booking as lists of the API show it. Names and email are the booker's. */
export const listedBooking = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    userId: z.uuid(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    email: z.string().nullable(),
    sessionId: z.uuid().nullable(),
    courseId: z.uuid().nullable(),
    courseName: z.string().nullable(),
    courseDate: plainDate.nullable(),
    type: z.enum(['individual', 'group', 'corporate']),
    status: z.enum(['pending', 'confirmed', 'completed', 'cancelled', 'no_show']),
    source: z.enum(['website', 'phone', 'email', 'walk_in', 'api', 'import']),
    numberOfAttendees: z.int(),
    totalAmount: money,
    discountAmount: money,
    finalAmount: money,
    balance: money.describe('What is left to pay; below zero, what is to be given back.'),
    createdAt: z.date(),
    updatedAt: z.date(),
    version: z.int(),
  })
  .meta({ id: 'ListedBooking' })

const attendee = z.object({
  id: z.uuid(),
  seatNumber: z.int(),
  status: z.enum(['booked', 'cancelled']),
  userId: z.uuid().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  certificateName: z.string().nullable(),
  movedTo: z
    .object({ bookingId: z.uuid(), reference: z.string(), courseDate: plainDate.nullable() })
    .nullable()
    .describe('The booking that a moved seat became.'),
})

/** One booking with its seats, as the API shows it. */
export const bookingAnswer = z
  .object({
    ...listedBooking.shape,
    discountReason: z.string().nullable(),
    specialRequirements: z.string().nullable(),
    cancelledAt: z.date().nullable(),
    cancellationReason: z.string().nullable(),
    movedFromSessionId: z.uuid().nullable().describe('The session that the booking was on before it was last moved.'),
    movedFromDate: plainDate.nullable(),
    splitFrom: z
      .object({ bookingId: z.uuid(), reference: z.string(), courseDate: plainDate.nullable(), seatNumber: z.int() })
      .nullable()
      .describe('The booking and seat that this was before the seat was moved.'),
    cancelledBy: z.enum(['customer', 'company', 'expired']).nullable(),
    cancellationCharge: money.describe('What cancelled seats, or the whole cancelled booking, left to pay.'),
    attendees: z.array(attendee),
  })
  .meta({ id: 'Booking' })
