import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { sealedColumns } from '../house.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { sealedFieldColumns } from '../privacy/sealed/sealed-fields.ts'
import { type Keyring, open, parseKeyring } from '../privacy/vault/vault.ts'
import { test } from '../testing/test.ts'
import { rotateKeys } from './rotate-keys.ts'

const key = (kid: string) => `${kid}:${randomBytes(32).toString('base64')}`
const [old, current] = [key('k1'), key('k2')]
const before = parseKeyring(old)
const both = parseKeyring(`${current},${old}`)
const after = parseKeyring(current)

async function keepMany(db: Db, keyring: Keyring, people: number): Promise<string[]> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into users (first_name) select 'Ada' from generate_series(1, ${people}) returning id
    `.execute(trx)
    const userIds = rows.map(({ id }) => id)
    const values = userIds.map((userId) => ({ userId, field: 'medicalNotes', value: `asthma of ${userId}` }) as const)
    await keepSealed(trx, keyring, values)
    return userIds
  })
}

async function openMany(db: Db, keyring: Keyring): Promise<string[]> {
  const rows = await db.selectFrom('userSensitive').select(['userId', 'medicalNotes']).orderBy('userId').execute()
  const column = sealedFieldColumns.medicalNotes
  return rows.map(({ userId, medicalNotes }) =>
    medicalNotes ? open(keyring, { table: 'user_sensitive', column, rowId: userId }, medicalNotes) : '',
  )
}

test('afterwards the current key alone opens everything, and a second run finds nothing to do', async ({ ownDb }) => {
  const userIds = await keepMany(ownDb, before, 450)
  expect(await rotateKeys(ownDb, sealedColumns, both)).toEqual({ resealed: 450, locked: 0 })

  expect(await openMany(ownDb, after)).toEqual(userIds.toSorted().map((userId) => `asthma of ${userId}`))
  expect(await rotateKeys(ownDb, sealedColumns, both)).toEqual({ resealed: 0, locked: 0 })
  const logged = await ownDb
    .selectFrom('userActivityLogs')
    .select('details')
    .where('activityType', '=', 'keys.rotated')
    .execute()
  expect(logged).toEqual([{ details: { resealed: 450, locked: 0, by: 'keys' } }])
})

test('stopped half way it goes on where it was', async ({ ownDb }) => {
  const userIds = (await keepMany(ownDb, before, 450)).toSorted()
  const stopping = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  await inTransaction(ownDb, async (trx) => {
    await trx
      .selectFrom('userSensitive')
      .select('userId')
      .where('userId', '=', userIds[250] ?? '')
      .forUpdate()
      .execute()
    running = rotateKeys(ownDb, sealedColumns, both, stopping.signal)
    await expect.poll(() => countOld(ownDb), { interval: 20, timeout: 4000 }).toBe(250)
    stopping.abort()
  })
  await expect(running).rejects.toThrow()

  expect(await countOld(ownDb)).toBe(50)
  expect(await rotateKeys(ownDb, sealedColumns, both)).toMatchObject({ resealed: 50 })
  expect(await openMany(ownDb, after)).toHaveLength(450)
})

test('values that no key opens are unchanged and counted', async ({ ownDb }) => {
  await keepMany(ownDb, parseKeyring(key('lost')), 3)
  const kept = await ownDb.selectFrom('userSensitive').select('medicalNotes').orderBy('userId').execute()
  expect(await rotateKeys(ownDb, sealedColumns, both)).toEqual({ resealed: 0, locked: 3 })
  expect(await ownDb.selectFrom('userSensitive').select('medicalNotes').orderBy('userId').execute()).toEqual(kept)
})

const digests =
  /^(legacy_bookings\.(source|settle)_hash|erased_emails\.digest|activity_blocks\.(hash|row_digests)|idempotency_keys\.\w+|user_activity_logs\.kept_\w+)$/

test('every column of bytes is declared as sealed, or is a digest', async ({ trx }) => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea'
  `.execute(trx)
  const sealed = sealedColumns.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(
    rows
      .map(({ name }) => name)
      .filter((name) => !digests.test(name))
      .sort(),
  ).toEqual(sealed.sort())
})

async function countOld(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from user_sensitive where substring(medical_notes from 2 for 2) = convert_to('k1', 'UTF8')
  `.execute(db)
  return rows[0]?.n ?? 0
}
