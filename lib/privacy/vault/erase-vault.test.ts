import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { recordActivity } from '../../activity/record-activity.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { recordConsent } from '../consents/record-consent.ts'
import { keepSealed } from '../sealed/keep-sealed.ts'
import { eraseVault } from './erase-vault.ts'

const now = new Date('2026-11-21T10:00:00Z')

test('eraseVault erases sealed values and log words, keeps consents and address digests, and counts all', async ({
  trx,
}) => {
  const [userId, merged, other] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  for (const id of [userId, merged, other]) {
    await keepSealed(trx, keyring, [{ userId: id, field: 'medicalNotes', value: 'Asthma' }])
    await recordConsent(trx, asCustomer(id), { userId: id, consent: 'sms', granted: true }, now)
    await recordActivity(trx, asAdmin(), { type: 'user.updated', userId: id, description: `Called ${id}` })
  }
  const emails = ['ada@acme.example', 'ada@old.example']
  const pseudonym = { firstName: 'Erased', lastName: '1' }
  const erasing = { userIds: [userId, merged], emails, names: ['ada khan'], pseudonym, keyring, now }
  const entries = await eraseVault(trx, erasing)

  expect(entries.map(({ table, rows, fate, until }) => ({ table, rows, fate, until }))).toEqual([
    { table: 'user_sensitive', rows: 2, fate: 'deleted', until: null },
    { table: 'consent_events', rows: 2, fate: 'kept', until: null },
    { table: 'user_activity_logs', rows: 4, fate: 'blanked', until: null },
    { table: 'erased_emails', rows: 2, fate: 'kept', until: null },
  ])
  expect(await trx.selectFrom('userSensitive').select('userId').execute()).toEqual([{ userId: other }])
  const kept = await trx.selectFrom('erasedEmails').select(['digest', 'erasedAt']).execute()
  const digests = emails.map((email) => createHash('sha256').update(email).digest('hex'))
  expect(kept.map(({ digest }) => digest.toString('hex')).toSorted()).toEqual(digests.toSorted())
  expect(kept.map(({ erasedAt }) => erasedAt)).toEqual([now, now])

  const logged = await trx.selectFrom('userActivityLogs').select('activityDescription').execute()
  const words = logged.map((row) => row.activityDescription).join()
  expect(words).toContain(`Called ${other}`)
  expect(words).not.toContain(`Called ${userId}`)
})

test('eraseVault accepts an address that was erased before', async ({ trx }) => {
  const pseudonym = { firstName: 'Erased', lastName: '1' }
  for (let time = 0; time < 2; time++) {
    const userIds = [await makeCustomer(trx)]
    await eraseVault(trx, { userIds, emails: ['ada@acme.example'], names: [], pseudonym, keyring, now })
  }
  expect((await trx.selectFrom('erasedEmails').select('digest').execute()).length).toBe(1)
})
