import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { inTransaction } from '../../db/transaction.ts'
import { listOwnKept } from '../../privacy/sealed/list-own-kept.ts'
import { asCustomer } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { readCode } from '../../testing/letters/read-letter.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findOwnProfile, ownProfileInput, proveOwnProfile, replaceOwnProfile } from './own-profile.ts'

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
  const replace = (input: object) =>
    replaceOwnProfile(trx, actor, { given: ownProfileInput.parse(input), keys, isProven: true }, now)
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
    await replaceOwnProfile(
      trx,
      actor,
      { given: ownProfileInput.parse({ [field]: granted }), keys, isProven: true },
      now,
    )
    expect(await findOwnProfile(trx, actor)).toMatchObject({ [field]: granted })
  }
  const events = await trx.selectFrom('consentEvents').select('consent').execute()
  expect(new Set(events.map((event) => event.consent))).toEqual(new Set([consent]))
})

test('proveOwnProfile asks for a code to change or clear what stands and to give a consent, and for nothing else', async ({
  ownDb,
}) => {
  const actor = asCustomer(await inTransaction(ownDb, (trx) => makeCustomer(trx)))
  const put = async (input: object) => {
    const given = ownProfileInput.parse(input)
    const isProven = await proveOwnProfile(ownDb, actor, { given, keys }, now)
    await inTransaction(ownDb, (trx) => replaceOwnProfile(trx, actor, { given, keys, isProven }, now))
    return isProven
  }
  for (const free of [
    { medicalNotes: 'Asthma', emergencyContactName: 'Ben' },
    { city: 'Leeds', renewalReminders: false, smsConsent: false },
  ])
    expect(await put(free)).toBe(false)

  for (const asked of [
    { medicalNotes: 'None' },
    { medicalNotes: 'Asthma' },
    { medicalNotes: null },
    { emergencyContactName: '' },
    { marketingConsent: true },
  ]) {
    await ownDb.deleteFrom('rateLimits').execute()
    await expect(put(asked)).rejects.toThrow(CodeNeeded)
    await expect(put({ ...asked, code: '1' })).rejects.toMatchObject({ fields: { code: expect.any(String) } })
    expect(await put({ ...asked, code: await readCode(ownDb) })).toBe(true)
    await put({ medicalNotes: 'Asthma', marketingConsent: false, emergencyContactName: 'Ben' }).catch(() => undefined)
  }
})

test('replaceOwnProfile itself refuses what no code was given for', async ({ trx }) => {
  const actor = asCustomer(await makeCustomer(trx))
  const replace = (input: object) =>
    replaceOwnProfile(trx, actor, { given: ownProfileInput.parse(input), keys, isProven: false }, now)
  await replace({ dietaryRequirements: 'Vegan' })
  for (const input of [{ dietaryRequirements: null }, { dietaryRequirements: 'Vegan' }, { newsletterSubscribed: true }])
    await expect(replace(input)).rejects.toThrow(CodeNeeded)
  await replace({ renewalReminders: false })
})
