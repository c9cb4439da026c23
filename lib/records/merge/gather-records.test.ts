import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeBooking, makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findDoubts } from './find-doubts.ts'
import { findEnding } from './find-ending.ts'
import { findRecords } from './find-records.ts'
import { gatherRecords, mostMerged, nameOfRecord } from './gather-records.ts'

async function gather(trx: Trx, survivorId: string, ...mergeIds: string[]) {
  return (await gatherRecords(trx, asAdmin(), { survivorId, mergeIds })) ?? []
}

test('gatherRecords puts the survivor first, and says of sealed fields only that there are some', async ({ trx }) => {
  const [one, two, three] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [{ userId: one, field: 'medicalNotes', value: 'asthma' }])
  const records = await gather(trx, three, two, one)
  expect(records.map(({ id, held }) => [id, held])).toEqual([
    [three, []],
    [two, []],
    [one, ['medicalNotes']],
  ])
  expect(JSON.stringify(records)).not.toContain('asthma')
  expect(records.map(nameOfRecord)).toEqual(['Ada Khan', 'Ada Khan', 'Ada Khan'])
})

test('gatherRecords refuses what cannot be merged, and finds nothing out of reach', async ({ trx }) => {
  const [one, two] = [await makeCustomer(trx), await makeCustomer(trx)]
  const ask = (mergeIds: string[]) => gatherRecords(trx, asAdmin(), { survivorId: one, mergeIds })
  const many = Array.from({ length: mostMerged + 1 }, () => crypto.randomUUID())
  await expect(ask(many)).rejects.toThrow('At most 50 records')
  expect(await ask(many.slice(1))).toBeUndefined()
  await expect(ask([await makeStaff(trx, 'admin', 'Olga')])).rejects.toThrow('Olga Ward works here')
  for (const stranger of [asCustomer(one), asInstructor(await makeStaff(trx, 'instructor'))])
    expect(await gatherRecords(trx, stranger, { survivorId: one, mergeIds: [two] })).toBeUndefined()
})

test('findDoubts names a booking in which several of them have a seat, and no other', async ({ trx }) => {
  const { bookerId, bookingId, reference } = await makeBooking(trx)
  const other = await makeCustomer(trx)
  await makeBooking(trx, { bookerId: other })
  expect(await findDoubts(trx, await gather(trx, bookerId, other))).toEqual([])
  const seat = { bookingId, userId: other, seatNumber: 2, firstName: 'Ada' }
  await trx.insertInto('bookingAttendees').values(seat).execute()
  expect(await findDoubts(trx, await gather(trx, bookerId, other))).toEqual([
    `More than one of them has a seat of their own in booking ${reference}.`,
  ])
})

test('findEnding ends a consent that one of them refused, or that only a merged one gave', async ({ trx }) => {
  const [survivor, refuser] = [await makeCustomer(trx), await makeCustomer(trx)]
  const consents = { marketingConsent: true, newsletterSubscribed: true }
  await trx.updateTable('users').set(consents).where('id', '=', survivor).execute()
  const event = { wording: '', source: 'portal', userId: refuser } as const
  await trx
    .insertInto('consentEvents')
    .values([
      { ...event, consent: 'marketing', granted: false },
      { ...event, consent: 'sms', granted: true },
    ])
    .execute()
  expect((await findEnding(trx, await gather(trx, survivor, refuser))).sort()).toEqual(['marketing', 'sms'])
  expect(await findEnding(trx, [])).toEqual([])
})

test('findRecords keeps the given order with the survivor first, within reach', async ({ trx }) => {
  const [one, two, three] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const ids = [three, crypto.randomUUID(), one, two]
  const found = async (survivorId?: string) => (await findRecords(trx, asAdmin(), ids, survivorId)).map(({ id }) => id)
  expect(await found()).toEqual([three, one, two])
  expect(await found(two)).toEqual([two, three, one])
  expect(await findRecords(trx, asAdmin(), [], undefined)).toEqual([])
  expect((await findRecords(trx, asCustomer(one), ids, undefined)).map(({ id }) => id)).toEqual([one])
})
