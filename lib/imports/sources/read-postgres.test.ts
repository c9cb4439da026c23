import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { openDatabase, openPool } from '../../db/open-database.ts'
import { cloneDatabase } from '../../testing/clone-database.ts'
import { describeWorld } from '../../testing/fingerprint.ts'
import { importFile, importText } from '../../testing/import-file.ts'
import { test } from '../../testing/test.ts'
import { openSource } from './open-source.ts'

test('a live bookings table is read like a file', async ({ ownDb, ownUrl }) => {
  const legacy = await legacyDatabase()
  const live = readFileSync('lib/imports/sample/legacy-bookings.ndjson', 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line.includes('"booking_reference"'))
  await legacy.fill(live)

  const { numbers } = await importFile(ownDb, ownUrl, legacy.url)
  expect(numbers).toMatchObject({ read: 110, imported: 104, superseded: 4, needsReview: 2 })
  expect((await openSource(legacy.url)).name).not.toContain('throw-away')

  const other = await openClone()
  await importText(other.db, other.url, live)
  const [one, two] = [await describeWorld(ownDb), await describeWorld(other.db)]
  expect(one.users).toEqual(two.users)
  expect(one.payments).toEqual(two.payments)
  await other.db.destroy()
})

test('the product’s own database is refused as a source', async ({ ownDb, ownUrl }) => {
  await expect(importFile(ownDb, ownUrl, ownUrl)).rejects.toThrow("product's own database")
})

async function openClone() {
  const url = await cloneDatabase()
  return { url, db: openDatabase(openPool(url)) }
}

async function legacyDatabase() {
  const { url, db } = await openClone()
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await sql`
    create table bookings (
      id serial primary key, booking_reference text, contact_details json, number_of_attendees integer,
      payment_amount text, payment_status text, payment_method text, status text, created_at timestamptz
    )`.execute(db)
  return {
    url,
    fill: async (lines: string[]) => {
      await sql`
        insert into bookings (booking_reference, contact_details, number_of_attendees, payment_amount, payment_status,
          payment_method, status, created_at)
        select row ->> 'booking_reference', row -> 'contact_details', (row ->> 'number_of_attendees')::integer,
          row ->> 'payment_amount', row ->> 'payment_status', row ->> 'payment_method', row ->> 'status',
          (row ->> 'created_at')::timestamptz
        from unnest(${lines}::json[]) as row`.execute(db)
      await db.destroy()
    },
  }
}
