import { expect } from 'vitest'
import { asCustomer } from '../testing/actors.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { renewFeed } from './calendar/renew-feed.ts'
import { askErasure } from './erasure-requests/ask-erasure.ts'
import { portalPersonalData } from './personal-data.ts'

test('portalPersonalData erases the codes, calendar and erasure request of one person, and codes for their address', async ({
  trx,
}) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const now = new Date('2026-11-21T12:00:00Z')
  for (const id of [userId, other]) {
    const code = { userId: id, purpose: 'show_details', codeHash: 'hash', expiresAt: now } as const
    await trx.insertInto('portalCodes').values([code, code]).execute()
    await renewFeed(trx, asCustomer(id), now)
    await askErasure(trx, asCustomer(id), { isProven: true }, now)
  }
  const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }
  const wanted = { newEmail: 'gone@acme.example', purpose: 'change_email', codeHash: 'hash', expiresAt: now } as const
  await trx
    .insertInto('portalCodes')
    .values({ ...wanted, userId: other })
    .execute()
  const input = { userIds: [userId], emails: ['gone@acme.example'], names: [], pseudonym, keyring: testKeyring, now }
  expect(await portalPersonalData.erase?.(trx, input)).toMatchObject([
    { table: 'portal_codes', rows: 3, fate: 'deleted', until: null },
    { table: 'calendar_feeds', rows: 1, fate: 'deleted' },
    { table: 'erasure_requests', rows: 1, fate: 'deleted' },
  ])
  expect(await trx.selectFrom('portalCodes').select('userId').execute()).toEqual([{ userId: other }, { userId: other }])
  expect(await trx.selectFrom('calendarFeeds').select('userId').execute()).toEqual([{ userId: other }])
  expect(await trx.selectFrom('erasureRequests').select('userId').execute()).toEqual([{ userId: other }])
})
