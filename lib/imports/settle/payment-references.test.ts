import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { importText } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'

const claims = (reference: string, paymentReference: string, createdAt: string) =>
  legacyRecord(reference, 'Ann', { createdAt, paymentReference })

async function referencesOf(db: Db): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('payments')
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select(['bookings.reference as booking', 'payments.reference'])
    .where('payments.isImported', '=', true)
    .execute()
  return Object.fromEntries(rows.map(({ booking, reference }) => [booking, reference]))
}

const late = '2024-03-01T10:00:00Z'
const early = '2024-02-01T10:00:00Z'

test('an untouched payment gives its reference up to an earlier booking that claims it, and any other keeps it', async ({
  ownDb,
  ownUrl,
}) => {
  const names = ['free', 'edited', 'changed', 'refunded', 'byhand', 'other']
  await importText(
    ownDb,
    ownUrl,
    names.map((name) => claims(`L-${name}`, `PAY-${name}`, late)),
  )
  const paymentOf = async (name: string) =>
    await ownDb
      .selectFrom('payments')
      .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
      .select(['payments.id', 'payments.bookingId', 'payments.userId'])
      .where('bookings.reference', '=', `L-${name}`)
      .executeTakeFirstOrThrow()
  const edit = async (name: string, over: { version?: number; updatedAt?: Date }) =>
    await ownDb
      .updateTable('bookings')
      .set(over)
      .where('id', '=', (await paymentOf(name)).bookingId)
      .execute()
  await edit('edited', { version: 2 })
  await edit('changed', { updatedAt: new Date('2024-04-01T10:00:00Z') })
  const refund = { amount: '1.00', reason: 'other', isImported: false } as const
  const refunded = await paymentOf('refunded')
  await ownDb
    .insertInto('refunds')
    .values({ ...refund, paymentId: refunded.id, bookingId: refunded.bookingId })
    .execute()
  await ownDb
    .updateTable('payments')
    .set({ isImported: false })
    .where('id', '=', (await paymentOf('byhand')).id)
    .execute()

  await importText(
    ownDb,
    ownUrl,
    names.map((name) => claims(`E-${name}`, `PAY-${name}`, early)),
  )
  expect(await referencesOf(ownDb)).toEqual({
    'E-free': 'PAY-free',
    'L-free': 'MIGRATED-L-free',
    'E-other': 'PAY-other',
    'L-other': 'MIGRATED-L-other',
    'E-edited': 'MIGRATED-E-edited',
    'L-edited': 'PAY-edited',
    'E-changed': 'MIGRATED-E-changed',
    'L-changed': 'PAY-changed',
    'E-refunded': 'MIGRATED-E-refunded',
    'L-refunded': 'PAY-refunded',
    'E-byhand': 'MIGRATED-E-byhand',
  })
})

test('a payment by hand that bears a fallback name leaves another to the import', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [claims('A1', 'PAY-1', early)])
  const { userId, bookingId } = await ownDb
    .selectFrom('payments')
    .select(['userId', 'bookingId'])
    .executeTakeFirstOrThrow()
  await ownDb
    .insertInto('payments')
    .values({
      userId,
      bookingId,
      reference: 'MIGRATED-A2',
      amount: '5.00',
      method: 'cash',
      status: 'succeeded',
      paidAt: new Date(early),
    })
    .execute()
  await importText(ownDb, ownUrl, [legacyRecord('A2', 'Ann'), legacyRecord('A3', 'Ann')])
  const references = await referencesOf(ownDb)
  expect(references).toMatchObject({ A1: 'PAY-1', A3: 'MIGRATED-A3' })
  expect(references.A2).toMatch(/^MIGRATED-A2-[0-9a-f]{12}$/)
})
