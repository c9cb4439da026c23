'use server'

import { redirect } from 'next/navigation'
import { defineAction } from '#lib/auth/define-action.ts'
import { takeBooking, takeBookingInput } from '#lib/bookings/take-booking.ts'

export const takeBookingAction = defineAction({
  may: 'bookings.write',
  input: takeBookingInput,
  keep: ['sessionId', 'seats', 'bookerComes', 'source', 'status', 'specialRequirements'],
  work: takeBooking,
  afterCommit: ({ bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
