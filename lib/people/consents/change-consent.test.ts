import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { consents } from '../../privacy/consents/consents.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeConsent } from './change-consent.ts'
import { listConsentEvents, listConsents } from './list-consents.ts'

const now = new Date('2026-11-20T12:00:00Z')

async function stateOf(db: Db, userId: string) {
  const states = await listConsents(db, asAdmin(), userId)
  return Object.fromEntries(states.map(({ consent, granted }) => [consent, granted]))
}

test('a customer agrees and withdraws, each time with the words they were asked and a row of the log', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  for (const consent of consents) {
    await changeConsent(trx, asCustomer(userId), { userId, consent, granted: true, isProven: true }, now)
    await changeConsent(trx, asCustomer(userId), { userId, consent, granted: true, isProven: true }, now)
  }
  expect(Object.values(await stateOf(trx, userId))).toEqual([true, true, true, true, true])
  expect(
    await trx
      .selectFrom('users')
      .select(['marketingConsent', 'smsConsent', 'newsletterSubscribed'])
      .where('id', '=', userId)
      .executeTakeFirst(),
  ).toEqual({ marketingConsent: true, smsConsent: true, newsletterSubscribed: true })

  const later = new Date(now.getTime() + 1000)
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'analytics', granted: false }, later)
  expect(await stateOf(trx, userId)).toMatchObject({ analytics: false, marketing: true })

  const events = await listConsentEvents(trx, asAdmin(), userId)
  // Reminders were already on, so agreeing to them records nothing.
  expect(events).toHaveLength(consents.length)
  expect(events[0]).toMatchObject({ consent: 'analytics', granted: false, source: 'portal', wordingVersion: 1 })
  expect(events[0]?.wording).toContain('Use what I do on this site')

  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['activityType', 'changes'])
    .where('userId', '=', userId)
    .where('activityType', 'like', 'consent.%')
    .orderBy('createdAt', 'desc')
    .execute()
  expect(logged).toHaveLength(consents.length)
  expect(logged[0]).toEqual({
    activityType: 'consent.withdrawn',
    changes: { analytics: { before: true, after: false } },
  })
})

test('the office can switch consents off and never on', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const userId = await makeCustomer(trx)
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'marketing', granted: true, isProven: true }, now)

  await expect(changeConsent(trx, admin, { userId, consent: 'sms', granted: true }, now)).rejects.toThrow(Refusal)
  await changeConsent(trx, admin, { userId, consent: 'marketing', granted: false }, new Date(now.getTime() + 1))

  expect(await stateOf(trx, userId)).toMatchObject({ marketing: false, sms: false })
  expect((await listConsentEvents(trx, admin, userId))[0]).toMatchObject({
    source: 'office',
    actorFirstName: 'Olga',
    granted: false,
  })
})

test('a stranger can neither read nor change it', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'marketing', granted: true, isProven: true }, now)

  for (const stranger of [asCustomer(await makeCustomer(trx)), asInstructor(await makeStaff(trx, 'instructor'))]) {
    const input = { userId, consent: 'marketing', granted: false } as const
    await expect(changeConsent(trx, stranger, input, now)).rejects.toThrow(Refusal)
    expect(await listConsents(trx, stranger, userId)).toEqual([])
    expect(await listConsentEvents(trx, stranger, userId)).toEqual([])
  }
  expect(await stateOf(trx, userId)).toMatchObject({ marketing: true })
})

test('changeConsent gives none without the code, and withdraws without one', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const change = (granted: boolean, isProven?: boolean) =>
    changeConsent(
      trx,
      asCustomer(userId),
      { userId, consent: 'marketing', granted, ...(isProven !== undefined && { isProven }) },
      now,
    )
  await expect(change(true)).rejects.toThrow(CodeNeeded)
  await change(true, true)
  await change(false)
})

test('changeConsent counts one version, names the moment, and says what was agreed', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const person = () =>
    trx.selectFrom('users').select(['version', 'updatedAt']).where('id', '=', userId).executeTakeFirstOrThrow()
  const { version } = await person()
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'sms', granted: true, isProven: true }, now)
  expect(await person()).toEqual({ version: version + 1, updatedAt: now })
  await changeConsent(trx, asCustomer(userId), { userId, consent: 'sms', granted: false }, now)
  expect(await person()).toEqual({ version: version + 2, updatedAt: now })

  const logged = trx.selectFrom('userActivityLogs').select('activityDescription').where('userId', '=', userId)
  const said = await logged.where('activityType', 'like', 'consent.%').orderBy('id').execute()
  expect(said.map(({ activityDescription }) => activityDescription.split(': ')[1])).toEqual([
    'agreed',
    'no longer agreed',
  ])
})

test('the latest event decides of the consents without a column, for each person and consent alone', async ({
  trx,
}) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const change = (userId: string, consent: 'analytics' | 'renewal_reminders', granted: boolean, seconds: number) =>
    changeConsent(
      trx,
      asCustomer(userId),
      { userId, consent, granted, isProven: true },
      new Date(now.getTime() + seconds * 1000),
    )
  const countEvents = async () => (await trx.selectFrom('consentEvents').select('id').execute()).length
  await change(ada, 'analytics', true, 1)
  await change(ben, 'analytics', false, 2)
  await change(ada, 'renewal_reminders', false, 3)
  expect(await countEvents()).toBe(2)
  await change(ada, 'analytics', true, 4)
  expect(await countEvents()).toBe(2)
  await change(ada, 'analytics', false, 5)
  await change(ada, 'analytics', true, 6)
  expect(await countEvents()).toBe(4)
  expect(await stateOf(trx, ada)).toMatchObject({ analytics: true, renewal_reminders: false })
  expect(await stateOf(trx, ben)).toMatchObject({ analytics: false, renewal_reminders: true })
})
