import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { blankMentions } from '../../activity/blank-mentions.ts'
import { sealActivity } from '../../activity/seal/seal-activity.ts'
import { verifySeal } from '../../activity/seal/verify-seal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { eraseRecord } from '../../records/erase-record.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { nameSeat } from '../seats/name-seat.ts'
import { takeBooking } from '../take-booking.ts'
import { eraseMentions, partsOf } from './erase-mentions.ts'

const office = asAdmin()
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

test('an erased person is named in no log of the person who booked for them', async ({ ownDb }) => {
  const { bookerId, bookingId, seatIds } = await inTransaction(ownDb, async (trx) => {
    const bookerId = await makeCustomer(trx, { firstName: 'Ida' })
    const sessionId = await makeSession(trx, { firstDay: '2026-12-10' })
    const choice = { seats: 2, bookerComes: 'no', source: 'phone', status: 'pending' } as const
    const { bookingId } = await takeBooking(trx, office, { userId: bookerId, sessionId, ...choice })
    const seats = await trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId).execute()
    return { bookerId, bookingId, seatIds: seats.map(({ id }) => id) }
  })
  const name = (seat: number, over: object) =>
    inTransaction(ownDb, (trx) => nameSeat(trx, office, { bookingId, seatId: seatIds[seat] ?? '', ...nobody, ...over }))
  const vexing = { firstName: 'Élodie', lastName: 'Vexworth' }
  await name(0, vexing)
  await name(0, { ...vexing, email: 'elodie@w.example' })
  await name(0, { ...nobody, firstName: 'Ben', lastName: 'Birch', email: 'ben@w.example' })
  await name(1, { firstName: 'Cat', lastName: 'Cole', email: 'joelodie@w.example' })
  await inTransaction(ownDb, (trx) => cancelBooking(trx, office, { bookingId, reason: 'Snow' }))
  await sleep(2100)
  await sealActivity(ownDb)

  const { id: userId } = await ownDb
    .selectFrom('users')
    .select('id')
    .where('email', '=', 'elodie@w.example')
    .executeTakeFirstOrThrow()
  const erase = { userId, askedBy: 'person', reason: 'Asked by letter', keyring } as const
  await inTransaction(ownDb, (trx) => eraseRecord(trx, office, erase))

  const log = await logOf(ownDb, bookerId)
  expect(log).not.toMatch(/vexworth|élodie|"elodie@/i)
  expect(log).toContain('joelodie@w.example')
  expect(log).toContain('Snow')
  expect((await verifySeal(ownDb)).broken).toBeUndefined()
})

test('blankMentions leaves rows alone that do not name the person', async ({ trx }) => {
  expect(await blankMentions(trx, { emails: ['x@w.example'], words: ['x'], entityIds: [] })).toBe(0)
  expect(await blankMentions(trx, { emails: [], words: [], entityIds: [] })).toBe(0)
})

test('partsOf cuts a name in every way into first and last', () => {
  expect(partsOf('mary ann ash')).toEqual(['mary ann ash', 'mary', 'ann ash', 'mary ann', 'ash'])
  expect(partsOf('cher')).toEqual(['cher'])
})

async function logOf(db: Db, userId: string): Promise<string> {
  const rows = await db.selectFrom('userActivityLogs').selectAll().where('userId', '=', userId).execute()
  return JSON.stringify(rows)
}

test('eraseMentions blanks what a booker’s log says of an attendee, and tells how many rows', async ({ trx }) => {
  const [bookerId, userId] = [await makeCustomer(trx), await makeCustomer(trx)]
  const sessionId = await makeSession(trx, { firstDay: '2026-12-10' })
  const choice = { seats: 1, bookerComes: 'no', source: 'phone', status: 'pending' } as const
  const { bookingId } = await takeBooking(trx, office, { userId: bookerId, sessionId, ...choice }, made)
  const { id: seatId } = await trx.selectFrom('bookingAttendees').select('id').executeTakeFirstOrThrow()
  await nameSeat(trx, office, { bookingId, seatId, ...nobody, firstName: 'Elodie', lastName: 'Vexworth' }, made)
  await trx.updateTable('bookingAttendees').set({ userId }).where('id', '=', seatId).execute()

  const pseudonym = { firstName: 'Erased', lastName: '1' }
  const input = { userIds: [userId], emails: [], names: ['elodie vexworth'], pseudonym, keyring, now: made }
  expect(await eraseMentions(trx, input)).toMatchObject([{ table: 'user_activity_logs', rows: 1, fate: 'blanked' }])
  expect(await eraseMentions(trx, { ...input, userIds: [], names: [] })).toMatchObject([{ rows: 0 }])
})

const made = new Date('2026-11-20T12:00:00Z')
