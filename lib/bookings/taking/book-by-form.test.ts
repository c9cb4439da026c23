import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { bookByForm } from './book-by-form.ts'
import { bookingForm } from './booking-form.ts'
import { readBookingForm } from './read-booking-form.ts'
import { refuseUnknownBooker } from './refuse-unknown-booker.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const refuseLookalikes = async () => {}

const book = (trx: Trx, fields: object, checks = { refuseLookalikes }) =>
  bookByForm(trx, office, bookingForm.parse(fields), checks, now)
const seatsOf = (trx: Trx, bookingId: string) =>
  trx
    .selectFrom('bookingAttendees')
    .select(['firstName', 'email'])
    .where('bookingId', '=', bookingId)
    .orderBy('seatNumber')
    .execute()

test('bookByForm books for the person picked, the seats of rows first, then those of the list, then unnamed ones', async ({
  trx,
}) => {
  const { picked, sessionId } = await makeParts(trx)
  const list = 'Reed, Ben\tben@acme.example\r\nKit\tLee'
  const rows = { 'seats.0.firstName': ' Amy ', 'seats.1.email': '', 'seats.2.firstName': 'Sam' }
  const form = { picked: `${picked}\tOlga Khan\tAcme`, sessionId, seats: '7', list, listSeen: list, ...rows }
  const { bookingId, finalAmount } = await book(trx, form)
  expect(finalAmount).toBe(63_000)
  expect(await seatsOf(trx, bookingId)).toEqual([
    { firstName: 'Olga', email: 'olga@acme.example' },
    { firstName: 'Amy', email: null },
    { firstName: null, email: null },
    { firstName: 'Sam', email: null },
    { firstName: 'Ben', email: 'ben@acme.example' },
    { firstName: 'Kit', email: null },
    { firstName: null, email: null },
  ])
})

test('bookByForm adds the new person and books in one go, after the lookalikes were looked at', async ({ trx }) => {
  const { sessionId } = await makeParts(trx)
  const nia = { who: 'new', 'person.firstName': 'Nia', 'person.email': 'nia@acme.example', sessionId, seats: '1' }
  const looked = Promise.reject(new Error('Looks like others'))
  await expect(book(trx, nia, { refuseLookalikes: () => looked })).rejects.toThrow('Looks like others')
  const { bookingId } = await book(trx, { ...nia, anyway: 'yes' }, { refuseLookalikes: () => looked })
  expect(await seatsOf(trx, bookingId)).toEqual([{ firstName: 'Nia', email: 'nia@acme.example' }])
  const taken = book(trx, { ...nia, 'person.email': 'olga@acme.example' })
  await expect(taken).rejects.toMatchObject({
    fields: { 'person.email': expect.stringContaining('already on record') },
    mentions: [{ label: 'Olga Khan' }],
  })
})

test('refuseUnknownBooker names who matches until one is picked, and says who was chosen by a button', async ({
  trx,
}) => {
  const { picked } = await makeParts(trx)
  const ask = (fields: object) => refuseUnknownBooker(trx, office, bookingForm.parse(fields))
  const olga = { id: picked, label: 'Olga Khan', detail: 'olga@acme.example · Acme' }
  await expect(ask({ q: 'olga' })).rejects.toMatchObject({ fields: { q: expect.any(String) }, mentions: [olga] })
  await expect(ask({ step: 'find', q: 'olga', picked })).rejects.toMatchObject({ mentions: [olga] })
  await expect(ask({ q: 'nobody' })).rejects.toMatchObject({ fields: { q: expect.stringContaining('No one') } })
  await expect(ask({})).rejects.toThrow('Say who is booking')
  await expect(ask({ use: picked, who: 'new' })).rejects.toThrow('Olga Khan is chosen. Nothing is booked yet.')
  await expect(ask({ use: crypto.randomUUID() })).rejects.toThrow('no longer on record')
  await ask({ picked: `${picked}\tOlga\t` })
  await ask({ who: 'new' })
})

test('bookByForm refuses at the fields of the form', async ({ trx }) => {
  const { picked, sessionId } = await makeParts(trx)
  await makeCustomer(trx, { firstName: 'Ben', email: 'ben@acme.example' })
  const good = { picked, sessionId, seats: '4' }
  const refused = async (fields: object) => {
    const outcome: unknown = await book(trx, { ...good, ...fields }).catch((error: unknown) => error)
    return outcome instanceof Error && 'fields' in outcome ? outcome.fields : outcome
  }
  const list = 'Amy Ash\n\nSam Reed, ben@acme.example'
  expect(await refused({ list })).toEqual({ list: 'Check how your list was read, then book.' })
  const taken = 'This is the address of Ben Khan. Leave it out, or correct the name on their record.'
  expect(await refused({ list, listSeen: list })).toEqual({ list: `Line 3: ${taken}` })
  const row = { 'seats.0.firstName': 'Sam', 'seats.0.email': 'ben@acme.example' }
  expect(await refused(row)).toEqual({ 'seats.0.email': taken })
  expect(await refused({ list: '--', listSeen: '--' })).toMatchObject({ list: expect.stringContaining('Line 1') })
  expect(await refused({ ...row, seats: '1' })).toMatchObject({ seats: expect.stringContaining('You named 2 people') })
  expect(await refused({ seats: '' })).toEqual({ seats: 'Write how many seats, from 1 to 100.' })
  expect(await refused({ sessionId: '', seats: '0' })).toEqual({
    sessionId: 'Choose a session.',
    seats: 'Write how many seats, from 1 to 100.',
  })
  expect(await refused({ seats: '13' })).toEqual({ sessionId: 'Only 12 seats are left on this session.' })
  await trx.updateTable('courseSessions').set({ capacity: 4, seatsTaken: 4 }).execute()
  expect(await refused({})).toEqual({ sessionId: 'This session is full.' })
})

test('readBookingForm reads a booking for the booker alone, or for nobody named', () => {
  const id = crypto.randomUUID()
  const form = (fields: object) =>
    readBookingForm(bookingForm.parse({ picked: id, sessionId: id, seats: '3', ...fields }))
  expect(form({ bookerComes: 'no' })).toMatchObject({ userId: id, seats: 3, bookerComes: 'no', status: 'confirmed' })
  expect(form({ bookerComes: 'no', 'seats.0.lastName': 'Ash' }).seats).toHaveLength(3)
  expect(form({ bookerComes: 'yes', 'seats.0.lastName': 'Ash' }).seats).toHaveLength(2)
  expect(form({ who: 'new', 'person.email': 'nia@acme.example' })).not.toHaveProperty('userId')
})

async function makeParts(trx: Trx) {
  const picked = await makeCustomer(trx, { firstName: 'Olga', email: 'olga@acme.example', companyName: 'Acme' })
  return { picked, sessionId: await makeSession(trx, { firstDay: '2026-12-01' }) }
}
