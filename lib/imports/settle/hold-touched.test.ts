import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeEmptyTempTable } from '../../db/temp-table.ts'
import { Outrun } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { importText } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { holdTouchedBookings, holdTouchedPeople } from './hold-touched.ts'

test('holdTouchedBookings locks the imported bookings that a run touches, and no others', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann'), legacyRecord('X2', 'Bob')])
  const holding = await ownDb.startTransaction().execute()
  await makeEmptyTempTable(holding, temp.touchedReferences)
  await sql`insert into ${temp.touchedReferences} (reference_key)
    select reference_key from bookings where reference = 'X1'`.execute(holding)
  await holdTouchedBookings(holding)

  const free = ownDb.selectFrom('bookings').select('reference').forUpdate().skipLocked()
  expect(await free.execute()).toEqual([{ reference: 'X2' }])
  await holding.rollback().execute()
})

test('holdTouchedPeople locks the people whose values a run weighs, and gives up if one was merged', async ({
  trx,
}) => {
  const [ann, bob] = [await makeCustomer(trx), await makeCustomer(trx)]
  await weigh(trx, ann)
  await holdTouchedPeople(trx)
  await trx.updateTable('users').set({ mergedIntoId: bob }).where('id', '=', ann).execute()
  await expect(holdTouchedPeople(trx)).rejects.toThrow(Outrun)
})

async function weigh(trx: Trx, userId: string): Promise<void> {
  await makeEmptyTempTable(trx, temp.people)
  await makeEmptyTempTable(trx, temp.participants)
  await sql`insert into ${temp.people} (user_id, is_new, is_staff) values (${userId}, false, false)`.execute(trx)
}
