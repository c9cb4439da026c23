import { expect } from 'vitest'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { recordConsent } from '../consents/record-consent.ts'
import type { ExportInput } from '../personal-data.ts'
import { keepSealed } from '../sealed/keep-sealed.ts'
import { exportVault } from './export-vault.ts'

const now = new Date('2026-11-21T10:00:00Z')

async function makeKnown(trx: Trx): Promise<string> {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: `Asthma ${userId}` }])
  await recordConsent(trx, asCustomer(userId), { userId, consent: 'sms', granted: true }, now)
  const origin = { ipAddress: '203.0.113.7', userAgent: 'Firefox' }
  const changes = { city: { before: 'Leeds', after: 'York' } }
  await recordActivity(
    trx,
    { ...asCustomer(userId), origin },
    { type: 'user.updated', userId, description: `By themselves ${userId}`, changes },
  )
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await recordActivity(trx, admin, { type: 'user.updated', userId, description: `By the office ${userId}` })
  return userId
}

async function exported(trx: Trx, userIds: string[], over: Partial<ExportInput>) {
  const sections = await exportVault(trx, { userIds, keyring, audience: 'office', withSealed: false, ...over })
  return Object.fromEntries(sections.map(({ name, rows }) => [name, rows]))
}

test('exportVault exports consents and activity of all ids of a person', async ({ trx }) => {
  const [one, merged] = [await makeKnown(trx), await makeKnown(trx)]
  await makeKnown(trx)
  const { consents, activity, sealed } = await exported(trx, [one, merged], {})

  expect(consents).toMatchObject([
    { consent: 'sms', granted: true, source: 'portal', createdAt: now.toISOString() },
    { consent: 'sms', granted: true },
  ])
  const said = activity?.map((row) => row.activityDescription)
  expect(said?.filter((words) => /^By/.test(String(words))).toSorted()).toEqual(
    [one, merged].flatMap((id) => [`By the office ${id}`, `By themselves ${id}`]).toSorted(),
  )
  expect(activity).toContainEqual(
    expect.objectContaining({
      ipAddress: '203.0.113.7',
      userAgent: 'Firefox',
      changes: expect.stringContaining('York'),
    }),
  )
  expect(sealed).toBeUndefined()
})

test('exportVault shows people their own actions, not those of the office', async ({ trx }) => {
  const userId = await makeKnown(trx)
  const { activity } = await exported(trx, [userId], { audience: 'person' })
  expect(activity?.map((row) => row.activityDescription)).toEqual([`By themselves ${userId}`])
})

test('exportVault opens sealed values when asked, and names those no key opens', async ({ trx }) => {
  const userId = await makeKnown(trx)
  await makeKnown(trx)
  await trx
    .updateTable('userSensitive')
    .set({ dateOfBirth: Buffer.from('broken') })
    .where('userId', '=', userId)
    .execute()
  const { sealed } = await exported(trx, [userId], { withSealed: true })
  expect(sealed).toEqual([
    { field: 'Date of birth', value: 'Locked: the key is missing' },
    { field: 'Medical notes', value: `Asthma ${userId}` },
  ])
})
