import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { asCustomer } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeConsent } from './change-consent.ts'
import { stopReminders } from './stop-reminders.ts'

const now = new Date('2026-11-21T10:00:00Z')
const origin = { ipAddress: '203.0.113.7' }

const listEvents = (db: Db, userId: string) =>
  db.selectFrom('consentEvents').selectAll().where('userId', '=', userId).orderBy('id').execute()
const listStops = (db: Db) =>
  db.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'consent.withdrawn').execute()

test('stopReminders withdraws the consent of the person the link leads to, and is recorded', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  await stopReminders(trx, origin, userId, now)

  expect(await listEvents(trx, userId)).toMatchObject([
    { consent: 'renewal_reminders', granted: false, source: 'portal', actorId: userId, createdAt: now },
  ])
  expect(await listEvents(trx, other)).toEqual([])
  expect(await listStops(trx)).toMatchObject([
    {
      userId,
      actorId: userId,
      ...origin,
      changes: { renewal_reminders: { before: true, after: false } },
      createdAt: now,
    },
  ])
})

test('stopReminders followed twice stops once', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  for (let time = 0; time < 2; time++) await stopReminders(trx, origin, userId, now)
  expect(await listEvents(trx, userId)).toHaveLength(1)
  expect(await listStops(trx)).toHaveLength(1)
})

test('stopReminders stops again after the person agreed again, whatever else they said', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const say = (consent: 'renewal_reminders' | 'sms', granted: boolean, minutes: number) =>
    changeConsent(trx, asCustomer(userId), { userId, consent, granted, isProven: true }, later(minutes))
  await stopReminders(trx, origin, userId, now)
  await say('renewal_reminders', true, 1)
  await say('sms', true, 2)
  await say('sms', false, 3)

  await stopReminders(trx, origin, userId, later(4))
  expect((await listEvents(trx, userId)).at(-1)).toMatchObject({
    consent: 'renewal_reminders',
    granted: false,
    createdAt: later(4),
  })
})

test('stopReminders reaches the surviving record of a merge', async ({ trx }) => {
  const [survivor, merged] = [await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', merged).execute()
  await stopReminders(trx, origin, merged, now)
  expect(await listEvents(trx, survivor)).toMatchObject([{ consent: 'renewal_reminders', granted: false }])
})

test('stopReminders refuses a link that leads to nobody', async ({ trx }) => {
  const nobody = '00000000-0000-7000-8000-000000000000'
  await expect(stopReminders(trx, origin, nobody, now)).rejects.toThrow(Refusal)
})
