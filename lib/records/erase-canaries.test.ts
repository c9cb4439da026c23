import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { sealActivity } from '../activity/seal/seal-activity.ts'
import { verifySeal } from '../activity/seal/verify-seal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { findTraces } from '../testing/fills/traces.ts'
import { testKeyring } from '../testing/import-file.ts'
import { leaveEverything } from '../testing/leave-everything.ts'
import { findCanaries, listWordColumns, plantCanary } from '../testing/plant-canaries.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'

const afterwards = new Date('2027-06-01T12:00:00Z')

const allTraces = await findTraces()
const aboutNobody = new Set(allTraces.flatMap((traces) => Object.keys(traces.aboutNobody ?? {})))
const kept = new Set(allTraces.flatMap((traces) => Object.keys(traces.kept ?? {})))

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
