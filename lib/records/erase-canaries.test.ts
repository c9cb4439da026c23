import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { sealActivity } from '../activity/seal/seal-activity.ts'
import { verifySeal } from '../activity/seal/verify-seal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring } from '../testing/import-file.ts'
import { leaveEverything } from '../testing/leave-everything.ts'
import { findCanaries, listWordColumns, plantCanary } from '../testing/plant-canaries.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'

const afterwards = new Date('2027-06-01T12:00:00Z')

/** Tables without customer data, each with its reason. */
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
  ['retention_runs', 'sums'],
  ['session_days', 'days'],
  ['session_notes', 'about a session, under the name of its instructor'],
  ['tags', 'names of tags'],
  ['user_facet_counts', 'sums'],
  ['venues', 'places'],
  ['webhook_events', 'sealed, and emptied once applied'],
])

/** Kept on purpose. */
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

test('after an erasure only data kept on purpose is left', {
  timeout: 60_000,
}, async ({ ownDb, ownUrl }) => {
  const userId = await leaveEverything(ownDb, ownUrl)
  const money = await moneyOf(ownDb)
  const broken = await brokenRules(ownDb)
  const planted: string[] = []
  const bare: string[] = []
  for (const column of await listWordColumns(ownDb)) {
    if (aboutNobody.has(column.table) || column.table === 'user_activity_logs') continue
    const { rows } = await sql`select from ${sql.table(column.table)} limit 1`.execute(ownDb)
    if (rows.length === 0) bare.push(column.table)
    // The session's staff appear in these two as well, and stay.
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

  // The seal leaves out the last two seconds, in case a clock is set back.
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
