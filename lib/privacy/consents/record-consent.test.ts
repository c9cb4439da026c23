import { expect } from 'vitest'
import { type Actor, systemActor } from '../../core/actor.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { recordConsent } from './record-consent.ts'

const now = new Date('2026-11-21T10:00:00Z')

test('recordConsent records who agreed to what, when, and the newest wording', async ({ trx }) => {
  await trx
    .insertInto('consentWordings')
    .values({ consent: 'marketing', version: 2, wording: 'Send me news. I can stop this at any time.' })
    .execute()
  const userId = await makeCustomer(trx)
  await recordConsent(trx, asCustomer(userId), { userId, consent: 'marketing', granted: true }, now)

  expect(await trx.selectFrom('consentEvents').selectAll().where('userId', '=', userId).execute()).toMatchObject([
    {
      consent: 'marketing',
      granted: true,
      wording: 'Send me news. I can stop this at any time.',
      wordingVersion: 2,
      source: 'portal',
      actorId: userId,
      createdAt: now,
    },
  ])
})

test('recordConsent takes the wording of the consent in question', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await recordConsent(trx, asCustomer(userId), { userId, consent: 'newsletter', granted: false }, now)
  const [event] = await trx.selectFrom('consentEvents').select(['wording', 'granted']).execute()
  expect(event).toMatchObject({ granted: false, wording: expect.stringContaining('newsletter') })
})

test('recordConsent records whether it came from the portal, the office, the API or the system', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const byKey: Actor = { ...admin, via: { kind: 'key', id: 'key' } }
  for (const actor of [asCustomer(userId), admin, byKey, systemActor('import')])
    await recordConsent(trx, actor, { userId, consent: 'sms', granted: true }, now)

  const events = await trx.selectFrom('consentEvents').select('source').orderBy('id').execute()
  expect(events.map(({ source }) => source)).toEqual(['portal', 'office', 'api', 'system'])
})
