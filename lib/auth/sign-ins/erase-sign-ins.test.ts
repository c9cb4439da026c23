import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import type { ExportInput } from '../../privacy/personal-data.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { makePasswordLink } from '../passwords/password-links.ts'
import { openPortalSession } from '../portal-session.ts'
import { eraseSignIns } from './erase-sign-ins.ts'
import { exportSignIns } from './export-sign-ins.ts'

const now = new Date('2026-11-21T10:00:00Z')
const origin = { ipAddress: '203.0.113.7', userAgent: 'Firefox' }

async function makeVisitor(trx: Trx): Promise<string> {
  const userId = await makeCustomer(trx)
  await openPortalSession(trx, { userId, origin }, now)
  await makePasswordLink(trx, asAdmin(), { userId, purpose: 'reset' }, now)
  return userId
}

test('eraseSignIns deletes and counts the sessions and links of these people alone', async ({ trx }) => {
  const [one, two, other] = [await makeVisitor(trx), await makeVisitor(trx), await makeVisitor(trx)]
  const pseudonym = { firstName: 'Erased', lastName: '1' }
  const erased = await eraseSignIns(trx, { userIds: [one, two], emails: [], names: [], pseudonym, keyring, now })

  expect(erased).toMatchObject([
    { table: 'user_sessions', rows: 2, fate: 'deleted', until: null },
    { table: 'password_links', rows: 2, fate: 'deleted', until: null },
  ])
  expect(await trx.selectFrom('userSessions').select('userId').execute()).toEqual([{ userId: other }])
  expect(await trx.selectFrom('passwordLinks').select('userId').execute()).toEqual([{ userId: other }])
})

test('exportSignIns hands out when and from where these people signed in, and no token', async ({ trx }) => {
  const userId = await makeVisitor(trx)
  await makeVisitor(trx)
  const given: ExportInput = { userIds: [userId], keyring, audience: 'person', withSealed: false }
  expect(await exportSignIns(trx, given)).toEqual([
    {
      name: 'sessions',
      title: 'Sign-ins',
      rows: [{ createdAt: now.toISOString(), lastActivity: now.toISOString(), kind: 'portal', ...origin }],
    },
  ])
})
