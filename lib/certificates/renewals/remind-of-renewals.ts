import { sql } from 'kysely'
import { systemActor } from '../../core/actor.ts'
import { formatLongPlainDate, toPlainDate } from '../../core/dates.ts'
import { addDays, daysBetween, type PlainDate } from '../../core/plain-date.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { stopToken } from '../../messages/stop-token.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { renewalReminder } from '../letters.ts'
import { lastRenewalDay, renewalGrace } from './renewal-grace.ts'

/** Days before the end of a certificate on which its holder is reminded. */
const reminderDays = [90, 60, 30, 0] as const

const office = systemActor('renewals')

type Due = Awaited<ReturnType<typeof listDue>>[number]

/**
 * Reminds holders of certificates that end within 90 days, once per step; returns how many. Skips holders who booked
 * the course again or stopped reminders. A step missed while no job ran is made up for, until the next one is due.
 */
export async function remindOfRenewals(
  db: Db,
  { appUrl, keyring, signal }: { appUrl: string; keyring: Keyring; signal?: AbortSignal },
  now = new Date(),
): Promise<number> {
  const today = toPlainDate(now)
  const graceMonths = await readSetting(db, renewalGrace)
  let written = 0
  for (const due of await listDue(db, today)) {
    if (signal?.aborted) break
    const queued = await inTransaction(db, (trx) =>
      queueMessage(
        trx,
        office,
        {
          userId: due.userId,
          letter: renewalReminder,
          about: { type: 'certificate', id: due.id },
          once: `renewal:${due.id}:${stepOf(due.expiresOn, today)}`,
          words: wordsFor(due, { today, graceMonths, appUrl, keyring }),
        },
        now,
      ),
    )
    if (queued) written += 1
  }
  return written
}

/** The reminder that is due: the nearest step not yet passed. */
export function stepOf(expiresOn: PlainDate, today: PlainDate): number {
  const left = daysBetween(today, expiresOn)
  return Math.min(...reminderDays.filter((days) => days >= left))
}

type Setting = { today: PlainDate; graceMonths: number; appUrl: string; keyring: Keyring }

function wordsFor(due: Due, { today, graceMonths, appUrl, keyring }: Setting) {
  return {
    firstName: due.firstName,
    course: due.courseName,
    expiresOn: formatLongPlainDate(due.expiresOn),
    daysLeft: daysBetween(today, due.expiresOn),
    requalification:
      due.requalification === null
        ? null
        : {
            course: due.requalification,
            until: formatLongPlainDate(lastRenewalDay(due.expiresOn, graceMonths)),
          },
    portalUrl: `${appUrl}/portal`,
    stopUrl: `${appUrl}/stop-reminders/${stopToken(keyring, due.userId)}`,
  }
}

function listDue(db: Db, today: PlainDate) {
  return db
    .selectFrom('certificates')
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .innerJoin('users', 'users.id', 'certificates.userId')
    .leftJoin('courses as shorter', (join) =>
      join.onRef('shorter.requalifiesCourseId', '=', 'courses.id').on('shorter.isActive', '=', true),
    )
    .select([
      'certificates.id',
      'users.id as userId',
      'users.firstName',
      'certificates.expiresOn',
      'courses.name as courseName',
      'shorter.name as requalification',
    ])
    .where('certificates.status', '=', 'current')
    .where('certificates.expiresOn', '>=', today)
    .where('certificates.expiresOn', '<=', addDays(today, Math.max(...reminderDays)))
    .where('users.role', '=', 'customer')
    .where('users.status', '=', 'active')
    .where('users.email', 'is not', null)
    .where('users.mergedIntoId', 'is', null)
    .where(isNotRenewed)
    .where(wantsReminders)
    .where(isNotReminded(today))
    .orderBy('certificates.expiresOn')
    .orderBy('certificates.id')
    .execute()
}

/**
 * The holder has no later seat on the course, or on the shorter one that renews it. Called-off sessions do not count.
 */
const isNotRenewed = sql<boolean>`not exists (
  select from booking_attendees seat
  join bookings on bookings.id = seat.booking_id
  join courses booked on booked.id = bookings.course_id
  left join course_sessions on course_sessions.id = bookings.session_id
  where coalesce(seat.user_id, bookings.user_id) = users.id
    and seat.status = 'booked'
    and bookings.status in ('pending', 'confirmed', 'completed')
    and course_sessions.status is distinct from 'cancelled'
    and courses.id in (booked.id, booked.requalifies_course_id)
    and coalesce(bookings.course_date, bookings.created_at::date) > certificates.issued_on
)`

/** Reminders are on until the holder stops them. */
const wantsReminders = sql<boolean>`coalesce((
  select granted from consent_events
  where consent_events.user_id = users.id and consent = 'renewal_reminders'
  order by consent_events.created_at desc, consent_events.id desc limit 1
), true)`

function isNotReminded(today: PlainDate) {
  const steps = reminderDays.map((days) => sql`when certificates.expires_on > ${addDays(today, days)}::date then null`)
  const nearest = [...reminderDays]
    .reverse()
    .map((days) => sql`when certificates.expires_on <= ${addDays(today, days)}::date then ${days}::int`)
  return sql<boolean>`not exists (
    select from messages
    where dedupe_key = 'renewal:' || certificates.id || ':' || case ${sql.join([steps[0] ?? sql``, ...nearest], sql` `)} end
  )`
}
