import { recordActivity } from '../activity/record-activity.ts'
import { addressGroup } from '../auth/attempts/client-address.ts'
import { countAttempts } from '../auth/attempts/count-attempts.ts'
import { hashToken } from '../auth/token.ts'
import type { CustomerActor, Origin } from '../core/actor.ts'
import { atLeast } from '../core/at-least.ts'
import { formatLongPlainDate } from '../core/dates.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { normaliseEmail } from '../people/contact/normalise-email.ts'
import { ownBookings } from './letters.ts'
import { isBooker, visibleOwnBookings } from './own/visible-own-bookings.ts'

const minute = 60
const day = 24 * 60 * minute
// Longer than any lookup, so that the time does not tell whether an email was written.
const answerMilliseconds = 1200

export type MailOwnBookingsInput = { email: string; portalUrl: string }

/** Mails bookings, and takes as long for everyone, so that a stranger learns nothing from the time. */
export function mailOwnBookingsEvenly(db: Db, origin: Origin, input: MailOwnBookingsInput): Promise<void> {
  return atLeast(answerMilliseconds, () => mailOwnBookings(db, origin, input))
}

/** Mails a customer their bookings, to the email on their record and at most once in ten minutes. */
export async function mailOwnBookings(
  db: Db,
  origin: Origin,
  { email: typed, portalUrl }: MailOwnBookingsInput,
  now = new Date(),
): Promise<void> {
  const read = normaliseEmail(typed.slice(0, 300))
  const email = read.kind === 'valid' ? read.email : ''
  const address = origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'
  const tries = [
    { key: `portal mail:address:${address}`, points: 10, seconds: minute },
    { key: `portal mail:day:${address}`, points: 60, seconds: day },
    { key: 'portal mail:everyone', points: 300, seconds: minute },
    { key: `portal mail:email:${hashToken(email)}`, points: 10, seconds: day },
  ]
  if (!(await countAttempts(db, tries, now)) || email === '') return

  const person = await findByAddress(db, email)
  if (!person) return
  if (!(await countAttempts(db, [{ key: `portal mail:to:${person.id}`, points: 1, seconds: 10 * minute }], now))) return
  await inTransaction(db, (trx) =>
    mail(trx, { kind: 'customer', userId: person.id, origin }, { person, portalUrl }, now),
  )
}

function findByAddress(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'firstName'])
    .where('email', '=', email)
    .where('role', '=', 'customer')
    .where('status', '<>', 'suspended')
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
}

type Mailing = { person: { id: string; firstName: string | null }; portalUrl: string }

async function mail(trx: Trx, actor: CustomerActor, { person, portalUrl }: Mailing, now: Date): Promise<void> {
  const bookings = await visibleOwnBookings(trx, actor)
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select((row) => [
      row.case().when(isBooker(actor)).then(row.ref('bookings.reference')).end().as('reference'),
      'bookings.courseDate',
      row.fn.coalesce('courses.name', 'bookings.courseName').as('course'),
    ])
    .where('bookings.status', '<>', 'cancelled')
    .orderBy('bookings.courseDate', (order) => order.desc().nullsLast())
    .limit(50)
    .execute()
  if (bookings.length === 0) return

  const listed = bookings.map(({ reference, course, courseDate }) => ({
    reference,
    course: course ?? 'Course',
    day: courseDate && formatLongPlainDate(courseDate),
  }))
  const words = { firstName: person.firstName, portalUrl, bookings: listed }
  await queueMessage(trx, actor, { userId: person.id, letter: ownBookings, words }, now)
  await recordActivity(trx, actor, {
    type: 'portal.bookings_mailed',
    userId: person.id,
    description: 'Asked for their bookings by email',
    at: now,
  })
}
