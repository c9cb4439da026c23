import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { countWantedAddresses } from './count-wanted-addresses.ts'
import { mailEmailCodes } from './mail-email-codes.ts'

const now = new Date('2026-11-21T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('countWantedAddresses counts records whose address another asked for, until both are one or a month is over', async ({
  ownDb,
}) => {
  const make = (email: string) => inTransaction(ownDb, (trx) => makeCustomer(trx, { email }))
  const [holder, asker] = [await make('ada@acme.example'), await make('ada@home.example')]
  const count = async (at = now, actor = asAdmin()) => (await countWantedAddresses(ownDb, actor, at)).total
  expect(await count()).toBe(0)
  for (let n = 0; n < 2; n++)
    await mailEmailCodes(ownDb, asCustomer(asker), { newEmail: 'ada@acme.example', keyring }, now)
  await mailEmailCodes(ownDb, asCustomer(asker), { newEmail: 'free@acme.example', keyring }, now)

  const instructor = asInstructor(await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor')))
  expect([await count(), await count(later(31)), await count(now, instructor)]).toEqual([1, 0, 0])
  const month = later(30)
  expect([await count(new Date(month.getTime() - 1)), await count(month)]).toEqual([1, 0])
  await ownDb.updateTable('users').set({ mergedIntoId: holder }).where('id', '=', asker).execute()
  expect(await count()).toBe(0)
})
