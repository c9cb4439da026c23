import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findBuyer } from './find-buyer.ts'

const street = { addressLine1: '1 High Street', city: 'Leeds', postcode: 'LS1 4AP' }

test('findBuyer takes the address of the booking, else that of the person', async ({ trx }) => {
  const made = await makeBooking(trx)
  const find = () => findBuyer(trx, made.bookingId)
  expect(await find()).toEqual({
    buyer: { company: '', name: 'Ada Khan', address: [], vatNumber: '' },
    isKnown: false,
    purchaseOrder: null,
  })

  await ofPerson(trx, made.bookerId, { ...street, companyName: 'Acme', vatNumber: 'GB 1', country: 'United Kingdom' })
  expect(await find()).toMatchObject({
    buyer: { company: 'Acme', address: ['1 High Street', 'Leeds', 'LS1 4AP'], vatNumber: 'GB 1' },
    isKnown: true,
  })
  const details = {
    companyName: 'Acme Group',
    addressLine1: '9 Mill Lane',
    postcode: 'BD1 1AA',
    purchaseOrder: 'PO 17',
  }
  await ofBooking(trx, made.bookingId, details)
  expect(await find()).toMatchObject({
    buyer: { company: 'Acme Group', address: ['9 Mill Lane', 'BD1 1AA'], vatNumber: 'GB 1' },
    purchaseOrder: 'PO 17',
  })
})

test('findBuyer knows no address without street or place, and names a country abroad', async ({ trx }) => {
  const made = await makeBooking(trx)
  const known = async (address: object) => {
    await ofPerson(trx, made.bookerId, {
      addressLine1: null,
      city: null,
      postcode: null,
      country: 'United Kingdom',
      ...address,
    })
    const { buyer, isKnown } = await findBuyer(trx, made.bookingId)
    expect(isKnown).toBe(buyer.address.length > 0)
    return buyer.address
  }
  expect(await known({ addressLine1: '1 High Street' })).toEqual([])
  expect(await known({ city: 'Leeds', postcode: 'LS1 4AP' })).toEqual([])
  expect(await known({ addressLine1: '1 Rue Haute', city: 'Lille', country: 'France' })).toEqual([
    '1 Rue Haute',
    'Lille',
    'France',
  ])
  expect(await known({ addressLine1: '1 High Street', city: 'Leeds', country: 'gb' })).toEqual([
    '1 High Street',
    'Leeds',
  ])
})

test('findBuyer leaves out what is not text in the details of a booking', async ({ trx }) => {
  const made = await makeBooking(trx)
  await ofBooking(trx, made.bookingId, { companyName: 7, addressLine1: ['x'], city: 'Leeds', purchaseOrder: null })
  expect(await findBuyer(trx, made.bookingId)).toMatchObject({
    buyer: { company: '', address: [] },
    purchaseOrder: null,
  })
})

function ofPerson(trx: Trx, userId: string, values: object) {
  return trx.updateTable('users').set(values).where('id', '=', userId).execute()
}

function ofBooking(trx: Trx, bookingId: string, details: object) {
  return trx
    .updateTable('bookings')
    .set({ invoiceDetails: JSON.stringify(details) })
    .where('id', '=', bookingId)
    .execute()
}
