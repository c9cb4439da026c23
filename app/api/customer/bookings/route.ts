import { z } from 'zod'
import { money, pageOf, plainDate, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { listOwnBookings } from '#lib/portal/own/list-own-bookings.ts'

const day = z.object({ day: plainDate, startsAt: z.string(), endsAt: z.string() })

const seat = z.object({
  name: z.string(),
  attendance: z.array(
    z.object({ day: plainDate, status: z.enum(['present', 'absent', 'late', 'partial', 'excused']) }),
  ),
})

const ownBooking = z
  .object({
    id: z.uuid(),
    isBooker: z.boolean().describe('False where somebody else booked the seat: then only the own seat is shown.'),
    reference: z.string().nullable(),
    status: z.enum(['pending', 'confirmed', 'completed', 'cancelled', 'no_show']),
    courseName: z.string().nullable(),
    courseDate: plainDate.nullable(),
    isUpcoming: z.boolean(),
    isCalledOff: z.boolean().describe('The session does not take place.'),
    days: z.array(day).nullable(),
    venueName: z.string().nullable(),
    venueAddress: z.string().nullable(),
    venueCity: z.string().nullable(),
    venuePostcode: z.string().nullable(),
    joiningNotes: z.string().nullable().describe('Those of the venue, then those of the session.'),
    whatToBring: z.string().nullable(),
    numberOfAttendees: z.int(),
    finalAmount: money.nullable(),
    attendees: z.array(seat),
    notes: z.array(z.string()).describe('What the instructor wrote for everyone who came.'),
  })
  .meta({ id: 'OwnBooking' })

export const GET = definePortalHandler({
  summary: 'List one’s own bookings',
  forSeats: true,
  input: z.object({ query: z.strictObject({}) }),
  answer: pageOf(ownBooking),
  work: async (trx, actor) => wholeList(await listOwnBookings(trx, actor)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
