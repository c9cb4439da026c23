import { expect } from 'vitest'
import { nameSeat } from '../../bookings/seats/name-seat.ts'
import { takeBooking } from '../../bookings/take-booking.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { changeConsent } from '../../people/consents/change-consent.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { tagPerson } from '../../people/tags/tag-person.ts'
import { updatePerson } from '../../people/update-person.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { importText, testKeyring as keyring } from '../../testing/import-file.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'

const address = 'ann@acme.example'

async function makeCast(db: Db) {
  return inTransaction(db, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
    const { bookerId, bookingId } = await makeBooking(trx, { sessionId })
    const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
    const tag = trx.insertInto('tags').values({ name: 'VIP' }).returning('id')
    return {
      sessionId,
      bookerId,
      bookingId,
      survivorId: await makeCustomer(trx),
      mergedId: await makeCustomer(trx, { email: address }),
      seatId: (await seat.executeTakeFirstOrThrow()).id,
      tagId: (await tag.executeTakeFirstOrThrow()).id,
    }
  })
}

type Cast = Awaited<ReturnType<typeof makeCast>>

/** Begins a merge, starts the work, and ends the merge once the work waits. */
async function during(db: Db, { survivorId, mergedId }: Cast, work: () => Promise<unknown>) {
  const merge = (trx: Trx) => mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergedId], keyring })
  const { settled, hasWaited } = await runInto(db, merge, work)
  expect(hasWaited).toBe(true)
  return settled
}

const writes: Record<string, (trx: Trx, cast: Cast) => Promise<unknown>> = {
  'a note': (trx, { mergedId }) =>
    addNote(trx, asAdmin(), {
      userId: mergedId,
      type: 'general',
      content: 'Rings back',
      isInternal: true,
      forInstructors: false,
      isPinned: false,
    }),
  'an edit': (trx, { mergedId }) => updatePerson(trx, asAdmin(), { userId: mergedId, fields: { city: 'Leeds' } }),
  'an address': (trx, { mergedId }) =>
    updatePerson(trx, asAdmin(), { userId: mergedId, fields: { email: 'new@acme.example' } }),
  'a suspension': (trx, { mergedId }) =>
    updatePerson(trx, asAdmin(), { userId: mergedId, fields: { status: 'suspended' } }),
  'a tag': (trx, { mergedId, tagId }) => tagPerson(trx, asAdmin(), { userId: mergedId, tagId }),
  'a consent': (trx, { mergedId }) =>
    changeConsent(trx, asAdmin(), { userId: mergedId, consent: 'marketing', granted: false }),
  'a booking': (trx, { mergedId, sessionId }) =>
    takeBooking(trx, asAdmin(), {
      userId: mergedId,
      sessionId,
      seats: 1,
      bookerComes: 'yes',
      source: 'phone',
      status: 'confirmed',
    }),
  'a seat': (trx, { bookingId, seatId }) =>
    nameSeat(trx, asAdmin(), {
      bookingId,
      seatId,
      firstName: 'Ada',
      lastName: 'Khan',
      email: address,
      certificateName: null,
    }),
}

for (const [what, write] of Object.entries(writes))
  test(`${what} written during a merge goes to the survivor or is refused`, async ({ ownDb }) => {
    const cast = await makeCast(ownDb)
    const settled = await during(ownDb, cast, () => inTransaction(ownDb, (trx) => write(trx, cast)))

    if (what === 'a seat') expect(settled?.status).toBe('fulfilled')
    else expect(settled).toMatchObject({ status: 'rejected', reason: expect.any(Refusal) })
    const left = ownDb.selectFrom('bookingAttendees').select('id').where('userId', '=', cast.mergedId)
    expect(await left.execute()).toEqual([])
    expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
  })

test('an import that meets a merge waits for it and brings its bookings to the survivor', async ({ ownDb, ownUrl }) => {
  const cast = await makeCast(ownDb)
  const booking = {
    bookingReference: 'RFT25070001',
    finalAmount: '75.00',
    status: 'PAID',
    createdAt: '2024-03-01T10:00:00Z',
    contactDetails: { firstName: 'Ann', lastName: 'Lee', email: address, phone: '07400 123456' },
  }
  const settled = await during(ownDb, cast, () => importText(ownDb, ownUrl, [booking]))

  expect(settled?.status).toBe('fulfilled')
  const found = ownDb.selectFrom('bookings').select('userId').where('reference', '=', booking.bookingReference)
  expect(await found.executeTakeFirst()).toEqual({ userId: cast.survivorId })
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('an import that only enriches a merged person enriches the survivor', async ({ ownDb, ownUrl }) => {
  const cast = await makeCast(ownDb)
  const known = { bookingReference: 'RFT25070001', finalAmount: '75.00', status: 'PAID' }
  const first = { ...known, contactDetails: { email: address }, createdAt: '2024-03-01T10:00:00Z' }
  await importText(ownDb, ownUrl, [first])
  const contactDetails = { email: address, phone: '07400 123456' }
  const later = { ...first, contactDetails, updatedAt: '2024-04-01T10:00:00Z' }
  const settled = await during(ownDb, cast, () => importText(ownDb, ownUrl, [later]))

  expect(settled?.status).toBe('fulfilled')
  const phones = ownDb.selectFrom('users').select(['id', 'phone']).where('phone', 'is not', null)
  expect(await phones.execute()).toEqual([{ id: cast.survivorId, phone: '+447400123456' }])
})
