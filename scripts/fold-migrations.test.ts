import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect } from 'vitest'
import type { Trx } from '../lib/db/types.ts'
import { settle } from '../lib/imports/settle/settle.ts'
import { testKeyring as keyring } from '../lib/testing/import-file.ts'
import { legacyRecord } from '../lib/testing/legacy-record.ts'
import { makeBooking, makeCustomer } from '../lib/testing/make/make.ts'
import { stageRecords } from '../lib/testing/make/stage-records.ts'
import { test } from '../lib/testing/test.ts'
import * as foldReferences from '../migrations/2026-12-01-82-fold-references.ts'
import * as foldApostrophes from '../migrations/2026-12-01-83-fold-apostrophes.ts'

const references: Migration = foldReferences
const apostrophes: Migration = foldApostrophes

test('references that differ in their dashes alone are told apart before they are folded', async ({ trx }) => {
  await sql`alter table bookings alter column reference_key set expression as
    (upper(regexp_replace(reference, '[\\s-]', '', 'g')))`.execute(trx)
  const given = ['EFA–1', 'EFA-1', 'EFA—1', '#EFA 2', 'efa-3']
  const ids: string[] = []
  for (const reference of given) {
    const { bookingId } = await makeBooking(trx)
    await trx.updateTable('bookings').set({ reference }).where('id', '=', bookingId).execute()
    ids.push(bookingId)
  }
  await references.up(trx)
  const rows = await trx.selectFrom('bookings').select(['id', 'reference', 'referenceKey']).execute()
  const kept = new Map(rows.map((row) => [row.id, row]))
  expect(ids.map((id) => kept.get(id)?.referenceKey.split('/')[0])).toEqual(['EFA1', 'EFA1', 'EFA1', 'EFA2', 'EFA3'])
  expect(ids.map((id) => kept.get(id)?.reference.includes('/'))).toEqual([true, false, true, false, false])
})

/** A person as they were stored when such an address was kept as it was typed. */
async function storeWith(trx: Trx, email: string): Promise<string> {
  const userId = await makeCustomer(trx)
  await trx.updateTable('users').set({ email }).where('id', '=', userId).execute()
  await trx.updateTable('userIdentities').set({ externalId: email }).where('userId', '=', userId).execute()
  return userId
}

test('addresses with a typographic apostrophe get a plain one, unless that is another person’s', async ({ trx }) => {
  const folded = await storeWith(trx, 'o’dowd@w.example')
  const kept = await storeWith(trx, 'd’arcy@w.example')
  await makeCustomer(trx, { email: "d'arcy@w.example" })
  const seats = [{ email: 'x@w.example' }, { email: 'y@w.example' }]
  await settle(trx, {
    runId: await stageRecords(trx, [legacyRecord('A1', 'Ann', { participants: seats })]),
    keyring,
    now: new Date(),
  })
  await trx
    .updateTable('legacyBookings')
    .set({
      email: 'o’neil@w.example',
      participants: JSON.stringify([{ firstName: 'O’Neil', email: 'dʼx@w.example' }, { email: 'd’arcy@w.example' }]),
    })
    .execute()

  await apostrophes.up(trx)
  const emailOf = async (id: string) =>
    (await trx.selectFrom('users').select('email').where('id', '=', id).executeTakeFirst())?.email
  expect([await emailOf(folded), await emailOf(kept)]).toEqual(["o'dowd@w.example", 'd’arcy@w.example'])
  expect(await trx.selectFrom('legacyBookings').select(['email', 'participants']).execute()).toEqual([
    {
      email: "o'neil@w.example",
      participants: [{ firstName: 'O’Neil', email: "d'x@w.example" }, { email: 'd’arcy@w.example' }],
    },
  ])
})
