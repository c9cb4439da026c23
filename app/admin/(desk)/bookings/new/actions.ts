'use server'

import { redirect } from 'next/navigation'
import { takeBooking, takeBookingInput } from '#lib/bookings/take-booking.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

export const takeBookingAction = defineAction({
  may: 'bookings.write',
  input: takeBookingInput,
  keep: ['sessionId', 'seats', 'bookerComes', 'source', 'status', 'specialRequirements'],
  work: takeBooking,
  afterCommit: ({ bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
