import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { makeCompany, makeInvoice } from '../../testing/make/make-company.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { creditNoteFirst, creditNotePrefix, invoiceFirst, invoicePrefix } from '../settings/number-settings.ts'
import { issueDueDocuments } from './issue-due-documents.ts'
import { takeNumber } from './take-number.ts'

const maker = systemActor('test')

test('takeNumber begins with the first number of the settings, and goes on from there', async ({ trx }) => {
  await storeSetting(trx, invoiceFirst, 457)
  const take = async (series: 'invoice' | 'credit_note') => (await takeNumber(trx, series, '2026-12-01')).label
  expect([await take('invoice'), await take('invoice')]).toEqual(['INV-000457', 'INV-000458'])

  await storeSetting(trx, invoiceFirst, 9)
  await storeSetting(trx, invoicePrefix, 'RFT')
  await storeSetting(trx, creditNotePrefix, 'CR')
  await storeSetting(trx, creditNoteFirst, 42)
  expect([await take('invoice'), await take('credit_note')]).toEqual(['RFT-000459', 'CR-000042'])
  const sequences = trx.selectFrom('documentSequences').selectAll().orderBy('series')
  expect(await sequences.execute()).toMatchObject([
    { series: 'credit_note', prefix: 'CR', firstNumber: 42, nextNumber: 43 },
    { series: 'invoice', prefix: 'RFT', firstNumber: 457, nextNumber: 460 },
  ])
})

test('takeNumber dates no document before the one with the number before', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
  const make = () => makeBooking(trx, { sessionId })
  const made = [await make(), await make(), await make()]
  await makeCompany(trx)
  const issuedOn = async (now: string) => {
    const bookingId = made.pop()?.bookingId ?? ''
    await issueDueDocuments(trx, maker, bookingId, new Date(now))
    const row = trx.selectFrom('invoices').select(['issuedOn', 'dueOn']).where('bookingId', '=', bookingId)
    return row.executeTakeFirst()
  }
  expect(await issuedOn('2026-12-01T23:59:00Z')).toEqual({ issuedOn: '2026-12-01', dueOn: '2026-12-31' })
  expect(await issuedOn('2026-12-02T00:01:00Z')).toEqual({ issuedOn: '2026-12-02', dueOn: '2027-01-01' })
  expect(await issuedOn('2026-12-01T23:58:00Z')).toEqual({ issuedOn: '2026-12-02', dueOn: '2027-01-01' })
})

test('a credit note is never dated before its invoice, even if the act was earlier', async ({ trx }) => {
  const { bookingId } = await makeInvoice(trx)
  const price = { totalAmount: '60.00', finalAmount: '60.00' } as const
  await trx.updateTable('bookings').set(price).where('id', '=', bookingId).execute()
  await issueDueDocuments(trx, maker, bookingId, new Date('2026-11-19T12:00:00Z'))
  const days = trx.selectFrom('invoices').select(['label', 'issuedOn', 'taxPoint']).orderBy('series')
  expect(await days.execute()).toEqual([
    { label: 'CN-000001', issuedOn: '2026-11-20', taxPoint: '2026-11-20' },
    { label: 'INV-000001', issuedOn: '2026-11-20', taxPoint: '2026-11-20' },
  ])
})

test('a transaction waits for another’s number, and gets it if that one is rolled back', async ({ ownDb }) => {
  const second = () => inTransaction(ownDb, (trx) => takeNumber(trx, 'invoice', '2026-12-01'))
  const failing = runInto(
    ownDb,
    (trx) => takeNumber(trx, 'invoice', '2026-12-01'),
    second,
    async () => {
      throw new Error('The office pressed Back.')
    },
  )
  await expect(failing).rejects.toThrow('Back')
  expect(await second()).toMatchObject({ number: 2 })
})

test('two transactions that need both series in opposite order do not wait for each other', async ({ ownDb }) => {
  const take = (order: ('invoice' | 'credit_note')[]) =>
    ownDb.transaction().execute(async (trx) => {
      for (const series of order) {
        await takeNumber(trx, series, '2026-12-01')
        await sleep(50)
      }
    })
  await Promise.all([take(['invoice', 'credit_note']), take(['credit_note', 'invoice'])])
})

const bookings = 60

test('invoice numbers have no gap and no duplicate, although many are issued at once and some are rolled back', {
  timeout: 120_000,
}, async ({ ownDb }) => {
  const ids = await makeBookings(ownDb)
  const issue = (trx: Trx, bookingId: string) => issueDueDocuments(trx, maker, bookingId)
  expect(await race(ownDb, ids, issue)).toEqual({ issued: 45, refused: 0, gaps: 0 })
  // Those that were rolled back get the next numbers.
  for (const id of ids) await inTransaction(ownDb, (trx) => issue(trx, id))
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('the same race catches numbers that are read and then written, and numbers of a sequence', {
  timeout: 120_000,
}, async ({ ownDb }) => {
  const ids = await makeBookings(ownDb)
  await inTransaction(ownDb, (trx) => issueDueDocuments(trx, maker, ids[0] ?? ''))
  const copy = (number: string) => (trx: Trx, bookingId: string) =>
    sql`insert into invoices (series, number, label, booking_id, user_id, issued_on, tax_point, due_on, net, vat, gross,
        is_simplified, supplier, buyer_sealed, lines)
      select series, ${sql.raw(number)}, label, ${bookingId}, user_id, issued_on, tax_point, due_on, net, vat, gross,
        is_simplified, supplier, buyer_sealed, lines
      from invoices where number = 1`.execute(trx)

  const highest = await race(ownDb, ids, copy('(select max(number) + 1 from invoices)'))
  expect(highest.refused).toBeGreaterThan(0)
  const running = await race(ownDb, ids, copy("nextval('invoices_of_a_sequence')"))
  expect(running).toMatchObject({ refused: 0 })
  expect(running.gaps).toBeGreaterThan(0)
})

async function makeBookings(db: Db): Promise<string[]> {
  await sql`create sequence if not exists invoices_of_a_sequence start 1000`.execute(db)
  return inTransaction(db, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
    await trx.updateTable('courseSessions').set({ capacity: bookings }).where('id', '=', sessionId).execute()
    const ids: string[] = []
    for (let made = 0; made < bookings; made++) ids.push((await makeBooking(trx, { sessionId })).bookingId)
    await makeCompany(trx)
    return ids
  })
}

/**
 * Issues a document for each booking, all at the same time, and rolls every fourth back. Returns how many were issued,
 * how many were wrongly refused, and how many numbers are missing between the first and the last.
 */
async function race(db: Db, ids: string[], issue: (trx: Trx, bookingId: string) => Promise<unknown>) {
  const before = await countDocuments(db)
  const rolledBack = new Error('rolled back on purpose')
  const outcomes = await Promise.allSettled(
    ids.map((id, place) =>
      inTransaction(db, async (trx) => {
        await issue(trx, id)
        await sleep(Math.random() * 5)
        if (place % 4 === 0) throw rolledBack
      }),
    ),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason !== rolledBack)
  const after = await countDocuments(db)
  return { issued: after.count - before.count, refused: refused.length, gaps: after.gaps }
}

async function countDocuments(db: Db): Promise<{ count: number; gaps: number }> {
  const { rows } = await sql<{ count: number; gaps: number }>`
    select count(*)::int as count, coalesce(max(number) - min(number) + 1 - count(*), 0)::int as gaps from invoices
  `.execute(db)
  return rows[0] ?? { count: 0, gaps: 0 }
}
