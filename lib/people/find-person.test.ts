import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makePaidBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { countRecord } from './find-person.ts'

const none = { courses: 0, bookings: 0, payments: 0, certificates: 0, notes: 0 }

test('an admin and the person see how much a record holds; others see nothing', async ({ trx }) => {
  const { bookerId } = await makePaidBooking(trx)
  const other = await makeCustomer(trx)
  const held = { ...none, courses: 1, bookings: 1, payments: 1 }

  expect(await countRecord(trx, asAdmin(), bookerId)).toEqual(held)
  expect(await countRecord(trx, asCustomer(bookerId), bookerId)).toEqual(held)
  expect(await countRecord(trx, asAdmin(), other)).toEqual(none)
  expect(await countRecord(trx, asCustomer(other), bookerId)).toEqual(none)
  expect(await countRecord(trx, asInstructor(await makeStaff(trx, 'instructor')), bookerId)).toEqual(none)
})
