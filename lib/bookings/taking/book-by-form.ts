import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { Unbookable } from '../../sessions/seats/take-seats.ts'
import type { Booked } from '../book-seats.ts'
import { takeBooking } from '../take-booking.ts'
import type { BookingForm } from './booking-form.ts'
import { readBookingForm } from './read-booking-form.ts'
import { readList } from './read-list.ts'
import { refuseUnknownBooker } from './refuse-unknown-booker.ts'
import type { TakeBookingInput } from './schemas.ts'
import { readRows } from './seat-rows.ts'

type Checks = {
  /** Refuses a new person who may be on record, unless the colleague has looked. */
  refuseLookalikes: (person: NonNullable<TakeBookingInput['person']>) => Promise<void>
}

/** Takes the booking on the form. A refusal names the form's own fields. */
export async function bookByForm(
  trx: Trx,
  actor: Actor,
  form: BookingForm,
  { refuseLookalikes }: Checks,
  now = new Date(),
): Promise<Booked> {
  await refuseUnknownBooker(trx, actor, form)
  const input = readBookingForm(form)
  if (input.person && !form.anyway) await refuseLookalikes(input.person)
  try {
    return await takeBooking(trx, actor, input, now)
  } catch (error) {
    throw error instanceof Refusal ? atItsField(error, form) : error
  }
}

/** Puts the refusal of a session at its field, and that of a person on the pasted list at the list. */
function atItsField(refusal: Refusal, form: BookingForm): Refusal {
  if (refusal instanceof Unbookable) return Refusal.at('sessionId', refusal.message)

  const rows = readRows(form).length
  const fields = Object.entries(refusal.fields).map(([field, sentence]): [string, string] => {
    const [, seat] = /^seats\.(\d+)\./.exec(field) ?? []
    if (seat === undefined || Number(seat) < rows) return [field, sentence]
    const listed = readList(form.list).seats[Number(seat) - rows]
    return ['list', `Line ${listed?.line ?? '?'}: ${sentence}`]
  })
  return new Refusal(refusal.message, Object.fromEntries(fields), refusal.mentions)
}
