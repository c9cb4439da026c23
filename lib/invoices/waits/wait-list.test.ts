import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { companyAddress } from '../../settings/company/company-settings.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeStaff } from '../../testing/make/make.ts'
import { makeInvoice } from '../../testing/make/make-company.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { issueDueDocuments } from '../issue/issue-due-documents.ts'
import { findWait } from '../list/list-documents.ts'
import { waitList } from './wait-list.ts'

test('waitList gives the office the amount of each waiting document, below zero for a credit note', async ({ trx }) => {
  const issue = (bookingId: string) => issueDueDocuments(trx, systemActor('test'), bookingId)
  const fresh = await makeBooking(trx)
  const credited = await makeInvoice(trx)
  await storeSetting(trx, companyAddress, '')
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', credited.bookingId).execute()
  for (const { bookingId } of [fresh, credited]) await issue(bookingId)

  const { rows } = await waitList.page(trx, asAdmin(), {})
  expect(rows.map(({ id, due }) => [id, due]).toSorted()).toEqual(
    [
      [fresh.bookingId, '100.00'],
      [credited.bookingId, '-100.00'],
    ].toSorted(),
  )
  expect(await findWait(trx, asAdmin(), fresh.bookingId)).toMatchObject({ reason: 'supplier' })
  expect(await findWait(trx, asCustomer(fresh.bookerId), fresh.bookingId)).toBeUndefined()
  for (const actor of [asCustomer(fresh.bookerId), asInstructor(await makeStaff(trx, 'instructor'))])
    expect((await waitList.page(trx, actor, {})).rows).toEqual([])
})
