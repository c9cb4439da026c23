import { type RawBuilder, sql } from 'kysely'
import { expect } from 'vitest'
import { type Actor, systemActor } from '../core/actor.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { parseKeyring, seal } from '../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { testKeyring, testKeys } from '../testing/import-file.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeInvoice } from '../testing/make/make-company.ts'
import { asApp } from '../testing/setup/as-app.ts'
import { test } from '../testing/test.ts'
import { issueDueDocuments } from './issue/issue-due-documents.ts'
import { visibleInvoices } from './visible-invoices.ts'

test('visibleInvoices shows an admin all, a customer their own unless they came by a seat, and instructors none', async ({
  trx,
}) => {
  const [mine, other] = [await makeInvoice(trx), await makeInvoice(trx)]
  const seen = async (actor: Actor) =>
    (await visibleInvoices(trx, actor).select('id').orderBy('number').execute()).map(({ id }) => id)
  for (const office of [asAdmin(), systemActor('test')])
    expect(await seen(office)).toEqual([mine.invoiceId, other.invoiceId])
  expect(await seen(asCustomer(mine.bookerId))).toEqual([mine.invoiceId])
  expect(await seen({ ...asCustomer(mine.bookerId), onlyBookingId: mine.bookingId })).toEqual([])
  expect(await seen(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})

test('a document cannot be changed, deleted or emptied, but for its sending, its owner and the key of its buyer', async ({
  trx,
}) => {
  const { invoiceId, bookerId } = await makeInvoice(trx)
  const other = await makeInvoice(trx)
  for (const change of [
    sql`update invoices set gross = 1, net = 1, vat = 0`,
    sql`update invoices set supplier = '{}'`,
    sql`update invoices set number = number + 7`,
    sql`update invoices set issued_on = issued_on - 1`,
    sql`update invoices set sent_at = now(), lines = lines || lines`,
    sql`update invoices set buyer_sealed = ${seal(testKeyring, { table: 'invoices', column: 'buyer_sealed', rowId: invoiceId }, 'Forged')}`,
    sql`update invoices set buyer_sealed = null`,
    sql`delete from invoices`,
    sql`truncate invoices`,
    sql`update document_sequences set next_number = 2 where series = 'invoice'`,
    sql`update document_sequences set first_number = 2 where series = 'invoice'`,
    sql`delete from document_sequences`,
  ])
    await expect(attempt(trx, change)).rejects.toThrow(/never changed|only go up|permission denied/)

  await sql`update invoices set sent_at = now(), user_id = ${bookerId} where id = ${other.invoiceId}`.execute(trx)
})

/** Runs a failing statement without ending the test's transaction. */
async function attempt(trx: Trx, statement: RawBuilder<unknown>): Promise<void> {
  await sql`savepoint before`.execute(trx)
  try {
    await statement.execute(trx)
  } finally {
    await sql`rollback to savepoint before`.execute(trx)
  }
}

test('the role of the product issues, sends and seals again, and may do nothing else', async ({ ownDb, ownUrl }) => {
  const { bookingId, invoiceId, bookerId } = await inTransaction(ownDb, async (trx) => {
    const made = await makeInvoice(trx)
    await trx.updateTable('bookings').set({ totalAmount: '120.00', finalAmount: '120.00' }).execute()
    return made
  })
  const app = openDatabase(openPool(asApp(ownUrl)))
  const keyring = parseKeyring(`k2:${Buffer.alloc(32, 8).toString('base64')},${testKeys}`)
  const place = { table: 'invoices', column: 'buyer_sealed', rowId: invoiceId }
  const run = (statement: RawBuilder<unknown>) => inTransaction(app, (trx) => statement.execute(trx))
  try {
    expect(await inTransaction(app, (trx) => issueDueDocuments(trx, asAdmin(), bookingId))).toHaveLength(1)
    const rows = sql`select from invoices order by id for update`
    await run(rows)
    await run(sql`update invoices set sent_at = now(), user_id = ${bookerId}, buyer_sealed = ${seal(keyring, place, '{}')}
      where id = ${invoiceId}`)
    for (const refused of [
      sql`update invoices set gross = 1`,
      sql`delete from invoices`,
      sql`truncate invoices`,
      sql`delete from document_sequences`,
      sql`insert into document_sequences values ('invoice', 'X', 1, 1)`,
      sql`alter table invoices disable trigger all`,
    ])
      await expect(run(refused)).rejects.toThrow(/permission denied|must be owner/)
  } finally {
    await app.destroy()
  }
})
