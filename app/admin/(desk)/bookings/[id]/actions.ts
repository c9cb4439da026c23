'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeBooking } from '#lib/bookings/change-booking.ts'
import { moveBooking } from '#lib/bookings/moves/move-booking.ts'
import { moveSeat } from '#lib/bookings/moves/move-seat.ts'
import { moveBookingInput, moveSeatInput } from '#lib/bookings/moves/schemas.ts'
import { addSeat } from '#lib/bookings/seats/add-seat.ts'
import { nameSeat } from '#lib/bookings/seats/name-seat.ts'
import { addSeatInput, nameSeatInput, seatFieldNames } from '#lib/bookings/seats/schemas.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

export const nameSeatAction = defineAction({
  may: 'bookings.write',
  input: nameSeatInput,
  keep: seatFieldNames,
  work: nameSeat,
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})

export const addSeatAction = defineAction({
  may: 'bookings.write',
  input: addSeatInput,
  keep: seatFieldNames,
  work: addSeat,
  message: () => 'Seat added.',
  afterCommit: () => refresh(),
})

export const confirmBookingAction = defineAction({
  may: 'bookings.write',
  input: z.object({ bookingId: z.uuid() }),
  keep: [],
  work: (trx, actor, { bookingId }) => changeBooking(trx, actor, { bookingId, status: 'confirmed' }),
  afterCommit: () => refresh(),
})

export const moveBookingAction = defineAction({
  may: 'bookings.write',
  input: moveBookingInput,
  keep: ['sessionId'],
  work: moveBooking,
  afterCommit: () => refresh(),
})

export const moveSeatAction = defineAction({
  may: 'bookings.write',
  input: moveSeatInput,
  keep: ['sessionId'],
  work: moveSeat,
  afterCommit: (bookingId) => redirect(`/admin/bookings/${bookingId}`),
})
