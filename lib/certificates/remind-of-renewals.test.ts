import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { readStopToken, stopToken } from '../messages/stop-token.ts'
import { stopReminders } from '../people/consents/stop-reminders.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { remindOfRenewals, stepOf } from './remind-of-renewals.ts'

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
