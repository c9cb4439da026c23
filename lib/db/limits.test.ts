import { expect, vi } from 'vitest'
import { test } from '../testing/test.ts'
import { settingsOf } from './limits.ts'
import { openDatabase, openPool } from './open-database.ts'
import { inTransaction } from './transaction.ts'

const limits = { statement: 60_001, lock: 60_002, idle: 60_003 }
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

test('settingsOf sets the three limits, for the session or for the transaction', () => {
  expect(flat(settingsOf(limits, 'set'))).toBe(
    'set statement_timeout = 60001; set lock_timeout = 60002; set idle_in_transaction_session_timeout = 60003',
  )
  expect(flat(settingsOf(limits, 'set local'))).toMatch(
    /^set local statement_timeout = 60001; set local lock_timeout = 60002;/,
  )
})

test('LimitedDialect begins and limits a transaction in one trip, and leaves other transactions alone', async ({
  ownUrl,
}) => {
  const pool = openPool(ownUrl, { max: 1 })
  const client = await pool.connect()
  const sent = vi.spyOn(client, 'query')
  client.release()
  const db = openDatabase(pool)
  const statements = () => sent.mock.calls.splice(0).map(([text]) => flat(String(text)).replaceAll('"', ''))

  await inTransaction(db, (trx) => trx.selectFrom('settings').select('key').execute(), limits)
  expect(statements()).toEqual([
    `begin; ${flat(settingsOf(limits, 'set local'))}`,
    'select key from settings',
    'commit',
  ])
  await db
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async () => undefined)
  expect(statements().join('; ')).not.toContain('timeout')
  await db.destroy()
})
