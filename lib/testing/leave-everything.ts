import { sql } from 'kysely'
import { recordActivity } from '../activity/record-activity.ts'
import { systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { issueRefund } from '../payments/issue-refund.ts'
import { changeConsent } from '../people/consents/change-consent.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { asCustomer } from './actors.ts'
import { importText, testKeyring } from './import-file.ts'
import { makePaidBooking } from './make/make.ts'

/** A customer with rows in every table, and the staff who served them. */
export async function leaveEverything(db: Db, url: string): Promise<string> {
  const { bookerId, email, paymentId } = await inTransaction(db, async (trx) => {
    const booking = await makePaidBooking(trx)
    const { email } = await trx
      .selectFrom('users')
      .select('email')
      .where('id', '=', booking.bookerId)
      .executeTakeFirstOrThrow()
    return { ...booking, email: email ?? '' }
  })
  for (const [index, phone] of ['07400 123456', '07400 654321'].entries())
    await importText(db, url, [
      {
        bookingReference: `RFT2507000${index}`,
        contactDetails: { firstName: 'Ada', lastName: 'Khan', email, phone },
        participants: [{ firstName: 'Ada', lastName: 'Khan', email, medicalConditions: 'asthma' }],
        specialRequirements: 'step-free',
        finalAmount: '75.00',
        status: 'PAID',
        createdAt: `2025-0${index + 1}-01T10:00:00Z`,
      },
    ])
  await inTransaction(db, async (trx) => {
    await issueRefund(trx, systemActor('test'), {
      paymentId,
      amount: fromDecimal('10.00'),
      reason: 'other',
      note: 'Called',
    })
    await leaveTraces(trx, bookerId)
  })
  return bookerId
}

async function leaveTraces(trx: Trx, userId: string): Promise<void> {
  await keepSealed(trx, testKeyring, [{ userId, field: 'medicalNotes', value: 'canary.vault.medical.' }])
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'marketing', granted: true })
  const words = 'canary.user_activity_logs.words.'
  const origin = { ipAddress: '203.0.113.77', userAgent: words }
  await recordActivity(
    trx,
    { ...asCustomer(userId), origin },
    {
      type: 'user.updated',
      userId,
      description: words,
      details: { words },
      changes: { city: { before: words, after: null } },
    },
    { type: 'note.added', userId: null, description: 'Acted', details: {} },
  )
  const person = sql`${userId}::uuid`
  const seat = sql`(select id from booking_attendees where user_id = ${userId} limit 1)`
  const day = sql`(select id from session_days limit 1)`
  for (const statement of [
    sql`insert into user_notes (user_id, note_content) values (${person}, 'Prefers Saturdays')`,
    sql`insert into note_versions (note_id, version, note_type, note_content, is_internal, for_instructors, written_at)
      select id, 1, 'general', 'Prefers Sundays', true, false, now() from user_notes limit 1`,
    sql`with old as (insert into users (first_name, merged_into_id) values ('Adah', ${person}) returning id),
      merge as (insert into user_merges (survivor_id, undo_report, undone_at) values (${person}, '{}', now()) returning id),
      member as (insert into user_merge_members (merge_id, user_id) select merge.id, old.id from merge, old)
      insert into user_merge_moves (merge_id, from_user_id, table_name, column_name, row_keys)
      select merge.id, old.id, 'bookings', 'user_id', '{}' from merge, old`,
    sql`insert into user_sessions (id, user_id, kind, expires_at) values ('s', ${person}, 'portal', now())`,
    sql`insert into password_links (id, user_id, purpose, expires_at) values ('l', ${person}, 'reset', now())`,
    sql`insert into tags (name) values ('VIP')`,
    sql`insert into messages (user_id, template, recipient, subject, body_html, body_text)
      values (${person}, 'portal.code', 'ada@acme.example', 'Code', 'Hello Ada', 'Hello Ada')`,
    sql`insert into portal_codes (user_id, purpose, code_hash, new_email, expires_at)
      values (${person}, 'change_email', 'hash', 'ada@new.example', now())`,
    sql`insert into people_files (id, name, content, rows, columns) values (uuidv7(), 'ada.csv', 'sealed', 1, '["email"]')`,
    sql`insert into user_tags (user_id, tag_id) select ${person}, id from tags`,
    sql`with pick as (insert into people_picks (picked_by, user_ids) values (${person}, array[${person}]) returning id),
      run as (insert into bulk_runs (pick_id, verb, value, started_by) select id, 'tag', 'VIP', ${person} from pick returning id)
      insert into bulk_results (run_id, user_id, outcome, reason) select id, ${person}, 'failed', 'No' from run`,
    sql`insert into attendance_records (attendee_id, session_day_id, status, minutes, reason, marked_at, marked_from)
      select ${seat}, ${day}, 'late', 300, 'Missed the train', now(), 'office'`,
    sql`insert into attendance_marks (id, attendee_id, session_day_id, status, reason, marked_at, outcome)
      select uuidv7(), ${seat}, ${day}, 'late', 'Missed the train', now(), 'applied'`,
    sql`insert into certificates (number, attendee_id, user_id, course_id, holder_name, issued_on, expires_on, status,
        revoked_at, revocation_reason)
      select 'RFT-C-1', ${seat}, ${person}, id, 'Ada Khan', '2026-12-01', '2029-12-01', 'revoked', now(), 'Wrong name'
      from courses limit 1`,
  ])
    await statement.execute(trx)
}
