import { expect } from 'vitest'
import { listOwnKept } from '../../privacy/sealed/list-own-kept.ts'
import { asCustomer } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findOwnProfile, ownProfileInput, replaceOwnProfile } from './own-profile.ts'

const now = new Date('2026-11-21T12:00:00Z')
const keys = () => testKeyring

test('findOwnProfile gives a customer their own record and consents, nothing sealed', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'olga@acme.example', firstName: 'Olga', companyName: 'Acme Widgets' })
  await makeCustomer(trx)
  const profile = await findOwnProfile(trx, asCustomer(userId))
  expect(profile).toMatchObject({
    id: userId,
    email: 'olga@acme.example',
    firstName: 'Olga',
    companyName: 'Acme Widgets',
    marketingConsent: false,
    smsConsent: false,
    newsletterSubscribed: false,
    analyticsConsent: false,
    renewalReminders: true,
  })
  expect(profile).not.toHaveProperty('medicalNotes')

  const merged = { mergedIntoId: await makeCustomer(trx), email: null }
  await trx.updateTable('users').set(merged).where('id', '=', userId).execute()
  expect(await findOwnProfile(trx, asCustomer(userId))).toBeUndefined()
})

test('replaceOwnProfile empties plain fields that are left out, and keeps consents and sealed details', async ({
  trx,
}) => {
  const actor = asCustomer(await makeCustomer(trx))
  const replace = (input: object) => replaceOwnProfile(trx, actor, { given: ownProfileInput.parse(input), keys }, now)
  await replace({ firstName: 'Olga', city: 'Leeds', smsConsent: true, medicalNotes: 'Asthma' })
  expect(await findOwnProfile(trx, actor)).toMatchObject({
    firstName: 'Olga',
    city: 'Leeds',
    lastName: null,
    smsConsent: true,
  })
  await replace({ firstName: 'Olga', lastName: 'Reed' })
  expect(await findOwnProfile(trx, actor)).toMatchObject({ lastName: 'Reed', city: null, smsConsent: true })
  const kept = (await listOwnKept(trx, actor)) as unknown
  expect(JSON.stringify(kept)).toContain('medicalNotes')
  const log = trx.selectFrom('userActivityLogs').select('activityType').where('userId', '=', actor.userId)
  expect((await log.execute()).map(({ activityType }) => activityType)).toContain('user.updated')
})

test.for([
  ['marketingConsent', 'marketing'],
  ['smsConsent', 'sms'],
  ['newsletterSubscribed', 'newsletter'],
  ['analyticsConsent', 'analytics'],
  ['renewalReminders', 'renewal_reminders'],
] as const)('replaceOwnProfile grants and takes back %s as the consent %s', async ([field, consent], { trx }) => {
  const actor = asCustomer(await makeCustomer(trx))
  for (const granted of [true, false, true]) {
    await replaceOwnProfile(trx, actor, { given: ownProfileInput.parse({ [field]: granted }), keys }, now)
    expect(await findOwnProfile(trx, actor)).toMatchObject({ [field]: granted })
  }
  const events = await trx.selectFrom('consentEvents').select('consent').execute()
  expect(new Set(events.map((event) => event.consent))).toEqual(new Set([consent]))
})
