import { randomUUID } from 'node:crypto'
import { makeApiKey } from '../../lib/auth/keys/api-keys.ts'
import { bookSeats, type Seat } from '../../lib/bookings/book-seats.ts'
import { systemActor } from '../../lib/core/actor.ts'
import { toPlainDate } from '../../lib/core/dates.ts'
import { inTransaction } from '../../lib/db/transaction.ts'
import type { Db, Trx } from '../../lib/db/types.ts'
import { makeSession, makeStaff } from '../../lib/testing/make/make.ts'

const bench = systemActor('bench')
const wholeDay = 86_400_000

/** The records to measure writes on: an invented customer, and today's register of twelve with its instructor's key. */
export type Desk = { userId: string; known: Known; sessionId: string; key: string; marks: () => Mark[] }

/** The reference and email with which the customer looks up their booking. */
type Known = { reference: string; email: string }

type Mark = { id: string; attendeeId: string; day: string; status: 'present' | 'late'; markedAt: string }

/** Sets up the records. Undefined on a database without seeded people, so that real customers are never written to. */
export async function setUpDesk(db: Db): Promise<Desk | undefined> {
  const someone = await db
    .selectFrom('users')
    .select(['id', 'email'])
    .$narrowType<{ email: string }>()
    .where('email', 'like', 'seed%')
    .limit(1)
    .executeTakeFirst()
  return someone && inTransaction(db, (trx) => setUpRegister(trx, someone))
}

async function setUpRegister(trx: Trx, { id: userId, email }: { id: string; email: string }): Promise<Desk> {
  const day = toPlainDate(new Date())
  const instructorId = await makeStaff(trx, 'instructor', 'Bench', `bench.${randomUUID()}@acme.example`)
  const sessionId = await makeSession(trx, { firstDay: day, instructorId })
  const seats: [Seat, ...Seat[]] = [{ firstName: 'Ada', lastName: 'Khan' }]
  for (let seat = 2; seat <= 12; seat++) seats.push({ firstName: 'Ada', lastName: `Khan ${seat}` })
  const choice = { type: 'group', source: 'phone', status: 'confirmed' } as const
  const yesterday = new Date(Date.now() - wholeDay)
  const { bookingId, reference } = await bookSeats(
    trx,
    bench,
    { bookerId: userId, sessionId, ...choice, seats },
    yesterday,
  )
  const attendees = await trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId).execute()
  const key = await makeApiKey(trx, bench, { name: 'bench', role: 'instructor', userId: instructorId })

  let round = 0
  const known = { reference, email }
  return { userId, known, sessionId, key, marks: () => marksOf(attendees, day, round++) }
}

/** Twelve new marks, present and late in turn, so that each one changes something. */
function marksOf(attendees: { id: string }[], day: string, round: number): Mark[] {
  const markedAt = new Date().toISOString()
  const status = round % 2 === 0 ? 'present' : 'late'
  return attendees.map((attendee) => ({ id: randomUUID(), attendeeId: attendee.id, day, status, markedAt }))
}
