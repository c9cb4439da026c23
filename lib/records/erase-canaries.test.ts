import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { recordActivity } from '../activity/record-activity.ts'
import { sealActivity } from '../activity/seal/seal-activity.ts'
import { verifySeal } from '../activity/seal/verify-seal.ts'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { checkInvariants } from '../insights/check-invariants.ts'
import { issueRefund } from '../payments/issue-refund.ts'
import { changeConsent } from '../people/consents/change-consent.ts'
import { keepSensitive } from '../privacy/keep-sensitive.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { importText, testKeyring } from '../testing/import-file.ts'
import { makePaidBooking } from '../testing/make.ts'
import { findCanaries, listWordColumns, plantCanary } from '../testing/plant-canaries.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'

const afterwards = new Date('2027-06-01T12:00:00Z')

/** Tables that say nothing about customers, each with its reason. */
const aboutNobody = new Map([
  ['api_keys', 'staff have them'],
  ['bulk_runs', 'what was done to many people'],
  ['saved_views', 'what staff look for'],
  ['saved_view_defaults', 'staff have them'],
  ['people_picks', 'ids alone'],
  ['second_factors', 'staff have them'],
  ['recovery_codes', 'staff have them'],
  ['sign_in_steps', 'staff have them'],
  ['settings', 'what the company has set'],
  ['duplicate_queue', 'ids alone'],
  ['duplicate_people', 'hashes, which follow the record'],
  ['duplicate_keys', 'hashes, which follow the record'],
  ['duplicate_terms', 'hashes and sums'],
  ['duplicate_rates', 'sums and the name of a key'],
  ['duplicate_groups', 'scores'],
  ['duplicate_pairs', 'findings without values'],
  ['activity_blocks', 'hashes'],
  ['idempotency_keys', 'sealed with a key that only the caller has'],
  ['attendee_results', 'no words: passed or failed'],
  ['consent_wordings', 'what everybody is asked'],
  ['course_sessions', 'sessions'],
  ['courses', 'the catalogue'],
  ['erasures', 'written by the erasure itself, without a name'],
  ['import_lease', 'which process imports'],
  ['import_runs', 'names of files and sums'],
  ['rate_limits', 'counters under hashes'],
  ['retention_rules', 'settings'],
  ['retention_runs', 'sums'],
  ['session_days', 'days'],
  ['session_notes', 'about a session, under the name of its instructor'],
  ['tags', 'names of tags'],
  ['user_facet_counts', 'sums'],
  ['venues', 'places'],
])

/** What stays on purpose. */
const kept = new Map([
  ['bookings.course_name', 'which course it was'],
  ['bookings.reference', 'the name of the booking in the accounts'],
  ['certificates.number', 'evidence of training, public without a name'],
  ['consent_events.source', 'where somebody agreed'],
  ['consent_events.wording', 'what they agreed to'],
  ['legacy_bookings.reference', 'the name of the booking in the older system'],
  ['legacy_bookings.reference_key', 'the same, folded'],
  ['legacy_bookings.payment_method', 'one of the methods the importer knows'],
  ['legacy_bookings.status', 'one of the states the importer knows'],
  ['legacy_bookings.type', 'one of the types the importer knows'],
  ['user_merge_moves.column_name', 'the name of a column'],
  ['user_merge_moves.table_name', 'the name of a table'],
  ['payments.reference', 'the name of the payment in the accounts'],
])

test('of everything that was ever written about a person nothing is left but what is kept on purpose', {
  timeout: 60_000,
}, async ({ ownDb, ownUrl }) => {
  const userId = await makeEverything(ownDb, ownUrl)
  const money = await moneyOf(ownDb)
  const broken = await brokenRules(ownDb)
  const planted: string[] = []
  const bare: string[] = []
  for (const column of await listWordColumns(ownDb)) {
    if (aboutNobody.has(column.table) || column.table === 'user_activity_logs') continue
    const { rows } = await sql`select from ${sql.table(column.table)} limit 1`.execute(ownDb)
    if (rows.length === 0) bare.push(column.table)
    // Staff of the session stand in these two as well, and stay.
    const own = `'${userId}' in (id, merged_into_id)`
    const theirs = new Map([
      ['users', own],
      ['user_identities', `user_id in (select id from users where ${own})`],
    ])
    const where = theirs.get(column.table) ?? 'true'
    if (await plantCanary(ownDb, column, where)) planted.push(`${column.table}.${column.column}`)
  }
  expect([...new Set(bare)]).toEqual([])
  expect(await findCanaries(ownDb)).toEqual(
    expect.arrayContaining(['users.first_name in users', 'user_activity_logs.words in user_activity_logs']),
  )

  // The seal leaves the last two seconds to clocks that are set back.
  await sleep(2100)
  await sealActivity(ownDb)
  await inTransaction(ownDb, (trx) =>
    eraseRecord(
      trx,
      asAdmin(),
      { userId, askedBy: 'person', reason: 'Asked by letter', keyring: testKeyring },
      afterwards,
    ),
  )

  const left = (await findCanaries(ownDb)).filter((found) => !kept.has(found.replace(/ in .*/, '')))
  expect(left).toEqual([])
  expect(planted.filter((name) => kept.has(name)).sort()).toEqual([...kept.keys()].sort())
  expect(await moneyOf(ownDb)).toEqual(money)
  expect(await brokenRules(ownDb)).toEqual(broken)
  const { broken: seal, blanked, blocks } = await verifySeal(ownDb)
  expect(seal).toBeUndefined()
  expect(Math.min(blocks, blanked)).toBeGreaterThan(0)
})

/** One customer who left something in every table, and staff who served them. */
async function makeEverything(db: Db, url: string): Promise<string> {
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
    await issueRefund(trx, systemActor('test'), { paymentId, amount: '10.00', reason: 'other', note: 'Called' })
    await leaveTraces(trx, bookerId)
  })
  return bookerId
}

async function leaveTraces(trx: Trx, userId: string): Promise<void> {
  await keepSensitive(trx, testKeyring, [{ userId, field: 'medicalNotes', value: 'canary.vault.medical.' }])
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

async function brokenRules(db: Db) {
  return (await checkInvariants(db)).filter(({ broken }) => broken > 0)
}

async function moneyOf(db: Db) {
  const { rows } = await sql`
    select 'booking' as what, id, total_amount::text || discount_amount || final_amount as amounts, status from bookings
    union all select 'payment', id, amount::text || refunded_amount, status from payments
    union all select 'refund', id, amount::text, status from refunds
    union all select 'person', id, total_spent::text, total_bookings::text from users
    order by 1, 2
  `.execute(db)
  return rows
}
