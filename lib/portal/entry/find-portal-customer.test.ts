import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findPortalCustomer } from './find-portal-customer.ts'

const [ada, ben] = ['ada@acme.example', 'ben@acme.example']

test('findPortalCustomer finds the booker, and an attendee by their seat', async ({ trx }) => {
  const { bookingId, bookerId, benId, reference } = await makeParty(trx)
  await makeBooking(trx)
  const found = { bookingId, bookingReference: reference, firstName: 'Ada' }
  expect(await findPortalCustomer(trx, { reference, email: ada })).toEqual({
    ...found,
    userId: bookerId,
    onlySeats: false,
  })
  expect(await findPortalCustomer(trx, { reference, email: ben })).toEqual({
    ...found,
    firstName: 'Ben',
    userId: benId,
    onlySeats: true,
  })
  await trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('userId', '=', benId).execute()
  expect(await findPortalCustomer(trx, { reference, email: ben })).toBeUndefined()
})

test('findPortalCustomer takes a reference as it was typed before one that looks alike', async ({ trx }) => {
  const typed = await makeParty(trx)
  const folded = await makeBooking(trx)
  const set = (reference: string, id: string) =>
    trx.updateTable('bookings').set({ reference }).where('id', '=', id).execute()
  await set('RFT-O0000-00000', typed.bookingId)
  await set('RFT-00000-00000', folded.bookingId)
  const find = (reference: string) => findPortalCustomer(trx, { reference, email: ada })
  expect(await find('rft o0000 00000')).toMatchObject({ bookingId: typed.bookingId })
  expect(await find('rft 00000 00000')).toBeUndefined()
  await set('RFT-00000-00001', folded.bookingId)
  await set('RFT-00000-00000', typed.bookingId)
  expect(await find('rft ooooo ooooo')).toMatchObject({ bookingId: typed.bookingId })
  await set('OLD 17', typed.bookingId)
  expect(await find('old-17')).toMatchObject({ bookingReference: 'OLD 17' })
})

test('findPortalCustomer reads a reference with any dash, number sign or full stop, also an older one', async ({
  trx,
}) => {
  const { bookingId, reference } = await makeParty(trx)
  const spell = (text: string) => [text.replaceAll('-', '–'), text.replaceAll('-', '\u2011'), `#${text}`, `${text}.`]
  for (const typed of spell(reference))
    expect(await findPortalCustomer(trx, { reference: typed, email: ada }), typed).toMatchObject({ bookingId })
  await trx.updateTable('bookings').set({ reference: 'EFA–250715—K3QZ' }).where('id', '=', bookingId).execute()
  for (const typed of spell('efa-250715-k3qz'))
    expect(await findPortalCustomer(trx, { reference: typed, email: ada }), typed).toMatchObject({ bookingId })
})

test('findPortalCustomer knows the email of a record that was merged, and opens the survivor', async ({ trx }) => {
  const { bookerId, bookingId, reference } = await makeBooking(trx)
  const merged = await makeCustomer(trx)
  const merge = { survivorId: bookerId }
  const { id: mergeId } = await trx.insertInto('userMerges').values(merge).returning('id').executeTakeFirstOrThrow()
  await trx.insertInto('userMergeMembers').values({ mergeId, userId: merged, email: 'old@acme.example' }).execute()
  const find = () => findPortalCustomer(trx, { reference, email: 'old@acme.example' })
  expect(await find()).toBeUndefined()
  await trx.updateTable('users').set({ mergedIntoId: bookerId, email: null }).where('id', '=', merged).execute()
  expect(await find()).toMatchObject({ userId: bookerId, bookingId, onlySeats: false })
})

test('findPortalCustomer finds nobody who is suspended or merged, or whose booking is cancelled', async ({ trx }) => {
  const { bookingId, bookerId, benId, reference } = await makeParty(trx)
  const find = (email = ada) => findPortalCustomer(trx, { reference, email })
  const set = (over: object, id = bookerId) => trx.updateTable('users').set(over).where('id', '=', id).execute()
  await set({ status: 'suspended' })
  expect(await find()).toBeUndefined()
  await set({ status: 'inactive' })
  expect(await find()).toBeDefined()
  await set({ mergedIntoId: bookerId }, benId)
  expect(await find(ben)).toBeUndefined()
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', bookingId).execute()
  expect(await find()).toBeUndefined()
})

/** A booking by Ada with a second seat for Ben. */
async function makeParty(trx: Trx) {
  const bookerId = await makeCustomer(trx, { email: ada })
  const benId = await makeCustomer(trx, { email: ben, firstName: 'Ben' })
  const booked = await makeBooking(trx, { bookerId })
  await trx
    .insertInto('bookingAttendees')
    .values({ bookingId: booked.bookingId, seatNumber: 2, userId: benId })
    .execute()
  return { ...booked, benId }
}

test('findPortalCustomer does not know a colleague, who books like anybody', async ({ trx }) => {
  const { bookerId, reference } = await makeParty(trx)
  await trx.updateTable('users').set({ role: 'instructor' }).where('id', '=', bookerId).execute()
  expect(await findPortalCustomer(trx, { reference, email: ada })).toBeUndefined()
  expect(await findPortalCustomer(trx, { reference, email: ben })).toBeDefined()
})
