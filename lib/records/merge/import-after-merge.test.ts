import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { importText, testKeyring } from '../../testing/import-file.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'
import { undoMerge } from './undo/undo-merge.ts'

const keyring = testKeyring

const record = (number: number, email: string, contact: object = {}) => ({
  bookingReference: `RFT2507000${number}`,
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email, ...contact },
  finalAmount: '75.00',
  status: 'PAID',
  createdAt: `2024-03-0${number}T10:00:00Z`,
})

async function bookingsOf(db: Db, userId: string): Promise<number> {
  return (await db.selectFrom('bookings').select('id').where('userId', '=', userId).execute()).length
}

test('an import after a merge goes to the survivor, and after its undo to the restored record', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    record(1, 'ann@acme.example', { phone: '07400 123456' }),
    record(2, 'a.lee@x.example'),
  ])
  const people = await ownDb.selectFrom('users').select(['id', 'email']).orderBy('email').execute()
  const [other, survivor] = people.map(({ id }) => id)
  const input = { survivorId: survivor ?? '', mergeIds: [other ?? ''], keyring }
  const done = await inTransaction(ownDb, (trx) => mergePeople(trx, asAdmin(), input))

  await importText(ownDb, ownUrl, [record(3, 'a.lee@x.example'), record(4, 'ann@acme.example')])
  expect(await bookingsOf(ownDb, survivor ?? '')).toBe(4)
  expect(await ownDb.selectFrom('users').select('id').execute()).toHaveLength(2)
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])

  await inTransaction(ownDb, (trx) => undoMerge(trx, asAdmin(), { mergeId: done?.mergeId ?? '', keyring }))
  await importText(ownDb, ownUrl, [record(5, 'a.lee@x.example')])
  expect(await bookingsOf(ownDb, other ?? '')).toBe(2)
  expect(await bookingsOf(ownDb, survivor ?? '')).toBe(3)
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})
