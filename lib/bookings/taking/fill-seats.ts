import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Seat } from '../book-seats.ts'
import { linkSeat } from '../seats/link-seat.ts'
import type { Booker } from './find-booker.ts'
import { refuseUnder } from './refuse-under.ts'
import type { TakeBookingInput } from './schemas.ts'
import { mostSeats } from './seat-rows.ts'

type Given = Pick<TakeBookingInput, 'seats' | 'bookerComes'> & { booker: Booker }

/** The seats to book, the booker's own first if they come. Named attendees who are new are added as people. */
export async function fillSeats(
  trx: Trx,
  actor: Actor,
  { booker, seats, bookerComes }: Given,
  now: Date,
): Promise<[Seat, ...Seat[]]> {
  if (typeof seats === 'number') {
    const others = Array.from({ length: seats - 1 }, (): Seat => ({}))
    return [bookerComes === 'no' ? {} : ownSeat(booker), ...others]
  }

  const named: Seat[] = bookerComes === 'yes' ? [ownSeat(booker)] : []
  if (named.length + seats.length > mostSeats) throw Refusal.at('seats', `Book at most ${mostSeats} seats at once.`)
  const holder = {
    userId: booker.id,
    bookerEmail: booker.email,
    bookerFirstName: booker.firstName,
    bookerLastName: booker.lastName,
  }
  for (const [index, given] of seats.entries())
    named.push(await refuseUnder(`seats.${index}`, () => linkSeat(trx, actor, { booker: holder, given }, now)))
  const [first = {}, ...others] = named
  return [first, ...others]
}

function ownSeat({ id, firstName, lastName, email }: Booker): Seat {
  return { userId: id, firstName, lastName, email }
}
