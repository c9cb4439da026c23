import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { readStopToken, stopToken } from '../../messages/stop-token.ts'
import { changeConsent } from '../../people/consents/change-consent.ts'
import { stopReminders } from '../../people/consents/stop-reminders.ts'
import { asCustomer } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { readLetter } from '../../testing/letters/read-letter.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { remindOfRenewals, stepOf } from './remind-of-renewals.ts'
import { renewalGrace } from './renewal-grace.ts'

const setting = { appUrl: 'https://training.example', keyring: testKeyring }
const remind = (db: Db, day: string) => remindOfRenewals(db, setting, new Date(`${day}T06:00:00Z`))

test('remindOfRenewals reminds a holder once per step, and makes up for a missed step', async ({ ownDb }) => {
  await inTransaction(ownDb, (trx) => makeHolder(trx))
  expect(await remind(ownDb, '2027-11-30')).toBe(0)
  expect(await remind(ownDb, '2027-12-01')).toBe(1)
  expect(await remind(ownDb, '2027-12-20')).toBe(0)
  expect(await remind(ownDb, '2028-01-05')).toBe(1)
  expect(await remind(ownDb, '2028-01-06')).toBe(0)
  expect(await remind(ownDb, '2028-01-30')).toBe(1)
  expect(await remind(ownDb, '2028-02-29')).toBe(1)
  expect(await remind(ownDb, '2028-03-01')).toBe(0)

  const subjects = await ownDb.selectFrom('messages').select('subject').orderBy('id').execute()
  expect(subjects.map(({ subject }) => subject)).toEqual([
    'Your certificate expires in 90 days: First Aid at Work',
    'Your certificate expires in 55 days: First Aid at Work',
    'Your certificate expires in 30 days: First Aid at Work',
    'Your certificate expires today: First Aid at Work',
  ])
})

test('remindOfRenewals stops after a later booking of the course or of the one that renews it', async ({ ownDb }) => {
  for (const code of ['FAW', 'FAW_REQUAL']) {
    await inTransaction(ownDb, async (trx) => {
      const bookerId = await makeHolder(trx)
      await makeBooking(trx, { bookerId, sessionId: await makeSession(trx, { firstDay: '2027-06-01', code }) })
    })
  }
  expect(await remind(ownDb, '2027-12-20')).toBe(0)

  await inTransaction(ownDb, async (trx) => {
    const bookerId = await makeHolder(trx)
    await makeBooking(trx, { bookerId, sessionId: await makeSession(trx, { firstDay: '2027-06-01', code: 'PFA' }) })
  })
  expect(await remind(ownDb, '2027-12-20')).toBe(1)
})

test('remindOfRenewals goes on when the later session was called off', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    const bookerId = await makeHolder(trx)
    const sessionId = await makeSession(trx, { firstDay: '2027-06-01', code: 'FAW' })
    await makeBooking(trx, { bookerId, sessionId })
    await trx.updateTable('courseSessions').set({ status: 'cancelled' }).where('id', '=', sessionId).execute()
  })
  expect(await remind(ownDb, '2027-12-20')).toBe(1)
})

test('remindOfRenewals writes to nobody who stopped reminders, is suspended or has no email', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    const stopped = await makeHolder(trx)
    await stopReminders(trx, {}, stopped)
    await stopReminders(trx, {}, stopped)
    expect(await trx.selectFrom('consentEvents').select('granted').execute()).toEqual([{ granted: false }])

    for (const change of [{ status: 'suspended' }, { email: null }] as const)
      await trx
        .updateTable('users')
        .set(change)
        .where('id', '=', await makeHolder(trx))
        .execute()
  })
  expect(await remind(ownDb, '2027-12-20')).toBe(0)
})

test('remindOfRenewals offers the shorter course for a month after the end', async ({ ownDb }) => {
  await inTransaction(ownDb, (trx) => makeHolder(trx))
  expect(await remind(ownDb, '2028-02-29')).toBe(1)
  const letter = ownDb.selectFrom('messages').select(['bodyText', 'userId', 'relatedEntityType'])
  const { bodyText, relatedEntityType } = await letter.executeTakeFirstOrThrow()
  expect(bodyText).toContain('First Aid at Work Requalification if you take it by 29 March 2028')
  expect(bodyText).toMatch(/https:\/\/training\.example\/portal\s/)
  expect(relatedEntityType).toBe('certificate')

  await inTransaction(ownDb, async (trx) => {
    await storeSetting(trx, renewalGrace, 3)
    await makeHolder(trx)
  })
  expect(await remind(ownDb, '2028-02-29')).toBe(1)
  expect(await readLetter(ownDb, 'renewal.reminder')).toContain('if you take it by 29 May 2028')

  await inTransaction(ownDb, async (trx) => {
    await makeHolder(trx)
    await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'FAW_REQUAL').execute()
  })
  expect(await remind(ownDb, '2028-02-29')).toBe(1)
  const last = ownDb.selectFrom('messages').select('bodyText').orderBy('id', 'desc').limit(1)
  expect((await last.executeTakeFirstOrThrow()).bodyText).not.toContain('Requalification')
})

test('remindOfRenewals reminds of current certificates of customers on record only, and stops when told', async ({
  ownDb,
}) => {
  await inTransaction(ownDb, async (trx) => {
    const survivor = await makeCustomer(trx)
    const merged = await makeHolder(trx)
    await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', merged).execute()
    const staff = await makeHolder(trx)
    await trx.updateTable('users').set({ role: 'instructor' }).where('id', '=', staff).execute()
    const replaced = await makeHolder(trx)
    await trx.updateTable('certificates').set({ status: 'superseded' }).where('userId', '=', replaced).execute()
  })
  expect(await remind(ownDb, '2027-12-20')).toBe(0)
  await inTransaction(ownDb, (trx) => makeHolder(trx))
  const signal = AbortSignal.abort()
  expect(await remindOfRenewals(ownDb, { ...setting, signal }, new Date('2027-12-20T06:00:00Z'))).toBe(0)
  expect(await remind(ownDb, '2027-12-20')).toBe(1)
})

test.for([
  ['a cancelled booking', { status: 'cancelled' }, {}, 1],
  ['a cancelled seat', {}, { status: 'cancelled' }, 1],
  ['a booking of the day it was issued', { courseDate: '2025-03-01' }, {}, 1],
  ['a booking without a date', { courseDate: null }, {}, 0],
  ['a pending booking', { status: 'pending' }, {}, 0],
  ['a taught booking', { status: 'completed' }, {}, 0],
  ['a booking missed', { status: 'no_show' }, {}, 1],
  ['a booking made for a seat without a record', {}, { userId: null }, 0],
] as const)('remindOfRenewals after %s', async ([, booking, seat, count], { ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    const bookerId = await makeHolder(trx)
    const sessionId = await makeSession(trx, { firstDay: '2027-06-01', code: 'FAW' })
    const { bookingId } = await makeBooking(trx, { bookerId, sessionId })
    if (Object.keys(booking).length > 0)
      await trx.updateTable('bookings').set(booking).where('id', '=', bookingId).execute()
    if (Object.keys(seat).length > 0)
      await trx.updateTable('bookingAttendees').set(seat).where('bookingId', '=', bookingId).execute()
  })
  expect(await remind(ownDb, '2027-12-20')).toBe(count)
})

test('remindOfRenewals starts again for a holder who wants reminders again, and goes by that holder alone', async ({
  ownDb,
}) => {
  const [holder, other] = await inTransaction(ownDb, async (trx) => [await makeHolder(trx), await makeCustomer(trx)])
  const change = (userId: string, granted: boolean) =>
    inTransaction(ownDb, (trx) =>
      changeConsent(trx, asCustomer(userId), { userId, consent: 'renewal_reminders', granted, isProven: true }),
    )
  await change(holder, false)
  await change(other, true)
  expect(await remind(ownDb, '2027-12-20')).toBe(0)
  await change(holder, true)
  await change(other, false)
  expect(await remind(ownDb, '2027-12-20')).toBe(1)
})

test('the stop link in a reminder names its reader and cannot be forged', () => {
  const userId = '019c8a4e-1111-7222-8333-444455556666'
  const token = stopToken(testKeyring, userId)
  expect(readStopToken(testKeyring, token)).toBe(userId)
  const other = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`
  for (const wrong of [other, token.slice(0, -1), `${token}A`, '', 'é'.repeat(40)])
    expect(readStopToken(testKeyring, wrong)).toBeUndefined()
})

test.for([
  ['2027-12-01', 90],
  ['2027-12-31', 60],
  ['2028-01-01', 60],
  ['2028-02-28', 30],
  ['2028-02-29', 0],
] as const)('stepOf: on %s a certificate until 29 February 2028 is at the step of %i days', ([today, step]) => {
  expect(stepOf('2028-02-29', today)).toBe(step)
})

async function makeHolder(trx: Parameters<typeof makeCustomer>[0]): Promise<string> {
  const userId = await makeCustomer(trx)
  await makeSession(trx, { firstDay: '2020-01-01', code: 'FAW' })
  const course = trx.selectFrom('courses').select('id').where('code', '=', 'FAW')
  await trx
    .insertInto('certificates')
    .values({
      number: `TEST-${userId}`,
      userId,
      courseId: (await course.executeTakeFirstOrThrow()).id,
      holderName: 'Ada Khan',
      issuedOn: '2025-03-01',
      expiresOn: '2028-02-29',
    })
    .execute()
  return userId
}
