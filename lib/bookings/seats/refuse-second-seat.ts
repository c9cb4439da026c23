import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { joinName, type PersonName } from '../../people/contact/normalise-name.ts'

/** Confirms that one person takes more than one seat of a session. */
export const secondSeat = z.literal('meant').optional().describe('Lets one person take another seat of this session.')

export type SecondSeat = z.output<typeof secondSeat>

/** A person about to take a seat; `seatId` is the seat itself if it is booked already. */
type Holder = Partial<PersonName> & { userId?: string | null; seatId?: string }

type Taken = { bookingId?: string; sessionId: string | null; holders: Holder[]; secondSeat: SecondSeat }

/**
 * Refuses to give one person a second seat on a session, unless the caller confirms it. Within a booking, two seats with
 * the same name count as one person if either has no record. Callers lock the session first.
 */
export async function refuseSecondSeat(trx: Trx, { holders, secondSeat: said, ...where }: Taken): Promise<void> {
  if (said === 'meant') return
  const twice = holders.find((holder, at) => holders.slice(0, at).some((other) => isSamePerson(holder, other)))
  if (twice) throw Refusal.at('secondSeat', sentenceOf(nameOf(twice), 'in this booking'))

  for (const holder of holders) {
    const other = await findOther(trx, holder, where)
    if (other) throw Refusal.at('secondSeat', sentenceOf(nameOf(holder) || nameOf(other), `(${other.reference})`))
  }
}

function isSamePerson(one: Holder, other: Holder): boolean {
  if (one.userId && other.userId) return one.userId === other.userId
  const name = nameOf(one).toLocaleLowerCase('en-GB')
  return name !== '' && name === nameOf(other).toLocaleLowerCase('en-GB')
}

async function findOther(trx: Trx, holder: Holder, { bookingId, sessionId }: Pick<Taken, 'bookingId' | 'sessionId'>) {
  const name = nameOf(holder)
  const userId = holder.userId ?? null
  if (!userId && name === '') return undefined
  const isSamePerson = sql<boolean>`seat.user_id = ${userId}::uuid`
  const isSameName = sql<boolean>`bookings.id = ${bookingId ?? null}::uuid
    and lower(concat_ws(' ', seat.first_name, seat.last_name)) = lower(${name}::text) and ${name}::text <> ''
    and (seat.user_id is null or ${userId}::uuid is null)`
  return trx
    .selectFrom('bookingAttendees as seat')
    .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
    .select(['seat.firstName', 'seat.lastName', 'bookings.reference'])
    .where('seat.status', '=', 'booked')
    .where('bookings.status', '<>', 'cancelled')
    .where(sql<boolean>`(bookings.session_id = ${sessionId}::uuid or bookings.id = ${bookingId ?? null}::uuid)`)
    .where(sql<boolean>`seat.id is distinct from ${holder.seatId ?? null}::uuid`)
    .where(sql<boolean>`(${isSamePerson} or (${isSameName}))`)
    .limit(1)
    .executeTakeFirst()
}

function nameOf({ firstName = null, lastName = null }: Partial<PersonName>): string {
  return joinName({ firstName, lastName })
}

function sentenceOf(name: string, where: string): string {
  return `${name || 'This person'} already has a seat on this session ${where}. Confirm that they need another.`
}
