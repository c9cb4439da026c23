import { recordActivity } from '../activity/record-activity.ts'
import { addressGroup } from '../auth/attempts/client-address.ts'
import { countAttempts } from '../auth/attempts/count-attempts.ts'
import type { CustomerActor, Origin } from '../core/actor.ts'
import { atLeast } from '../core/at-least.ts'
import { formatLongPlainDate } from '../core/dates.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { hideFault } from '../endpoints/hide-fault.ts'
import { queueSecret } from '../messages/queue-secret.ts'
import { normaliseEmail } from '../people/contact/normalise-email.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { linkMinutes, makeEntryLink } from './entry/entry-link.ts'
import { ownBookings } from './letters.ts'
import { isBooker, visibleOwnBookings } from './own/visible-own-bookings.ts'

const minute = 60
const day = 24 * 60 * minute
// Longer than any lookup, so that the time does not tell whether an email was written.
const answerMilliseconds = 1200

const sendLimits = { statement: 2000, lock: 500, idle: 10_000 }

export type MailOwnBookingsInput = { email: string; portalUrl: string; keyring: Keyring }

/** Mails bookings. Takes equally long whatever goes wrong, so that a stranger learns nothing from the time. */
export function mailOwnBookingsEvenly(db: Db, origin: Origin, input: MailOwnBookingsInput): Promise<void> {
  return atLeast(answerMilliseconds, () => hideFault(() => mailOwnBookings(db, origin, input)))
}

/**
 * Mails a customer their bookings and a link that opens the portal once, to the email on their record. At most once in
 * ten minutes and, after ten times on one day, once an hour: strangers can ask too, and must not use the day up.
 */
export async function mailOwnBookings(
  db: Db,
  origin: Origin,
  { email: typed, portalUrl, keyring }: MailOwnBookingsInput,
  now = new Date(),
): Promise<void> {
  const read = normaliseEmail(typed.slice(0, 300))
  const email = read.kind === 'valid' ? read.email : ''
  const address = origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'
  const tries = [
    { key: `portal mail:address:${address}`, points: 10, seconds: minute },
    { key: `portal mail:day:${address}`, points: 60, seconds: day },
    { key: 'portal mail:everyone', points: 300, seconds: minute },
  ]
  if (!(await countAttempts(db, tries, now)) || email === '') return

  const person = await findByAddress(db, email)
  if (!person) return
  if (!(await mayMail(db, person.id, now))) return
  const actor: CustomerActor = { kind: 'customer', userId: person.id, origin }
  await inTransaction(db, (trx) => mail(trx, actor, { person, portalUrl, keyring }, now), sendLimits)
}

async function mayMail(db: Db, userId: string, now: Date): Promise<boolean> {
  const soon = { key: `portal mail:to:${userId}`, points: 1, seconds: 10 * minute }
  if (!(await countAttempts(db, [soon], now))) return false
  const today = { key: `portal mail:today:${userId}`, points: 10, seconds: day }
  if (await countAttempts(db, [today], now)) return true
  return countAttempts(db, [{ key: `portal mail:hour:${userId}`, points: 1, seconds: 60 * minute }], now)
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

type Mailing = { person: { id: string; firstName: string | null }; portalUrl: string; keyring: Keyring }

async function mail(trx: Trx, actor: CustomerActor, { person, portalUrl, keyring }: Mailing, now: Date): Promise<void> {
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
  const { token, until } = await makeEntryLink(trx, person.id, now)
  const words = {
    firstName: person.firstName,
    enterUrl: `${portalUrl}/enter/${token}`,
    minutes: linkMinutes,
    bookings: listed,
  }
  await queueSecret(trx, actor, { userId: person.id, letter: ownBookings, words, until, keyring }, now)
  await recordActivity(trx, actor, {
    type: 'portal.bookings_mailed',
    userId: person.id,
    description: 'Asked for their bookings by email',
    at: now,
  })
}
