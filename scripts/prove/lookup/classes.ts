import { randomBytes } from 'node:crypto'
import { countAttempts } from '../../../lib/auth/attempts/count-attempts.ts'
import { bookSeats, type Seat } from '../../../lib/bookings/book-seats.ts'
import { cancelBooking } from '../../../lib/bookings/cancel-booking.ts'
import { cancelSeats } from '../../../lib/bookings/seats/cancel-seats.ts'
import { systemActor } from '../../../lib/core/actor.ts'
import { inTransaction } from '../../../lib/db/transaction.ts'
import type { Db, Trx } from '../../../lib/db/types.ts'
import type { Keyring } from '../../../lib/privacy/vault/vault.ts'
import { eraseLimits, eraseRecord } from '../../../lib/records/erase-record.ts'
import { makeBooking, makeCustomer, makeSession } from '../../../lib/testing/make/make.ts'
import type { Guess } from './doors.ts'

const office = systemActor('proof')
const seatsOfASession = 12
const triesOfADay = 60
/** The courses are over by `afterwards`, since a person with a course ahead cannot be erased. */
const bookedAt = new Date('2026-11-20T12:00:00Z')
const afterwards = new Date('2027-01-01T12:00:00Z')

export type Class = { name: string; guess: (nth: number) => Guess }

type Typed = { reference: string; email: string }
type Known = Typed & { bookingId: string; bookerId: string }

/**
 * Makes the classes of failing lookups. Spreads the guesses over enough records that none reaches its own limit; only the
 * last class is over the limit of its address.
 */
export async function makeClasses(db: Db, records: number, keyring: Keyring): Promise<Class[]> {
  const [standing, cancelled, erased] = [await book(db, records), await book(db, records), await book(db, records)]
  await inTransaction(db, async (trx) => {
    for (const { bookingId } of cancelled) await cancelBooking(trx, office, { bookingId, reason: 'proof' })
  })
  for (const { bookerId: userId } of erased) {
    const asked = { userId, askedBy: 'person', reason: 'proof', keyring } as const
    await inTransaction(db, (trx) => eraseRecord(trx, office, asked, afterwards), eraseLimits)
  }
  const attendees = await sit(db, records)
  const limited = anywhere()
  await closeAddress(db, limited)

  return [
    {
      name: 'wrong reference',
      guess: (nth) => ({ ...pick(standing, nth), address: anywhere(), reference: unknown() }),
    },
    { name: 'wrong email', guess: (nth) => ({ ...pick(standing, nth), address: anywhere(), email: somebody() }) },
    { name: 'cancelled', guess: (nth) => ({ ...pick(cancelled, nth), address: anywhere() }) },
    { name: 'attendee whose seat was cancelled', guess: (nth) => ({ ...pick(attendees, nth), address: anywhere() }) },
    { name: 'erased', guess: (nth) => ({ ...pick(erased, nth), address: anywhere() }) },
    { name: 'rate-limited', guess: () => ({ reference: unknown(), email: somebody(), address: limited }) },
  ]
}

async function book(db: Db, count: number): Promise<Known[]> {
  const known: Known[] = []
  while (known.length < count)
    await inTransaction(db, async (trx) => {
      const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
      for (let seat = 0; seat < seatsOfASession; seat++) {
        const email = somebody()
        known.push({ email, ...(await makeBooking(trx, { sessionId, bookerId: await makeCustomer(trx, { email }) })) })
      }
    })
  return known.slice(0, count)
}

/** Makes people who had a seat on another customer's booking, which goes on without them. */
async function sit(db: Db, count: number): Promise<Typed[]> {
  const seated: Typed[] = []
  while (seated.length < count)
    await inTransaction(db, async (trx) => {
      const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
      for (let seats = 0; seats < seatsOfASession; seats += 2) seated.push(await seatOnce(trx, sessionId))
    })
  return seated.slice(0, count)
}

async function seatOnce(trx: Trx, sessionId: string): Promise<Typed> {
  const email = somebody()
  const [bookerId, userId] = [await makeCustomer(trx), await makeCustomer(trx, { email })]
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const seats: [Seat, Seat] = [{ userId: bookerId }, { userId }]
  const { bookingId, reference } = await bookSeats(trx, office, { bookerId, sessionId, ...choice, seats }, bookedAt)
  const { id: seatId } = await trx
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  await cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason: 'Ill', by: 'customer' }, bookedAt)
  return { reference, email }
}

/** Uses up the day's attempts of this address. */
async function closeAddress(db: Db, address: string): Promise<void> {
  const day = { key: `portal:address:day:${address}`, points: triesOfADay, seconds: 24 * 60 * 60 }
  for (let tried = 0; tried <= triesOfADay; tried++) await countAttempts(db, [day])
}

function pick(known: Typed[], nth: number): Typed {
  const { reference, email } = known[nth % known.length] ?? { reference: '', email: '' }
  return { reference, email }
}

function anywhere(): string {
  return `10.${[...randomBytes(3)].join('.')}`
}

function somebody(): string {
  return `${randomBytes(6).toString('hex')}@proof.example`
}

function unknown(): string {
  return `RFT-${randomBytes(5)
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{5})/, '$1-')}`
}
