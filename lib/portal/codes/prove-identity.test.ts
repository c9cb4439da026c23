import { expect } from 'vitest'
import { findPortalSession, openPortalSession } from '../../auth/portal-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import { asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { forgetCodes } from './forget-codes.ts'
import { mailCode } from './mail-code.ts'
import { mailEmailCodes } from './mail-email-codes.ts'
import { proveIdentity } from './prove-identity.ts'
import { isCodeAwaited, spendCode } from './spend-code.ts'

const now = new Date('2026-11-21T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('proveIdentity opens the whole portal to a customer who came by a seat, and needs a code', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const userId = await makeCustomer(trx)
  const token = await openPortalSession(trx, { userId, origin: {}, onlyBookingId: bookingId }, now)
  const actor = await findPortalSession(trx, token, {}, now)
  if (!actor) throw new Error('The test has no session.')
  await expect(proveIdentity(trx, actor, undefined, now)).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  expect((await findPortalSession(trx, token, {}, now))?.onlyBookingId).toBe(bookingId)

  await proveIdentity(trx, actor, { newEmail: null }, now)
  expect(await findPortalSession(trx, token, {}, now)).not.toHaveProperty('onlyBookingId')
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription'])
  expect(await log.where('activityType', '=', 'portal.entered').execute()).toEqual([
    { userId, activityDescription: 'Showed who they are by a code, after coming by a seat' },
  ])
})

test('isCodeAwaited is true while the latest code of a purpose can still be used', async ({ ownDb }) => {
  const actor = asCustomer(await inTransaction(ownDb, (trx) => makeCustomer(trx)))
  const other = asCustomer(await inTransaction(ownDb, (trx) => makeCustomer(trx)))
  const isAwaited = (at = now) => isCodeAwaited(ownDb, actor, 'show_details', at)
  expect(await isAwaited()).toBe(false)
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  expect([await isAwaited(), await isAwaited(new Date(after(10).getTime() - 1)), await isAwaited(after(10))]).toEqual([
    true,
    true,
    false,
  ])
  expect(await isCodeAwaited(ownDb, actor, 'change_email', now)).toBe(false)
  expect(await isCodeAwaited(ownDb, other, 'show_details', now)).toBe(false)

  for (let n = 0; n < 4; n++) await spendCode(ownDb, actor, { purpose: 'show_details', code: 'wrong' }, now)
  expect(await isAwaited()).toBe(true)
  await spendCode(ownDb, actor, { purpose: 'show_details', code: 'wrong' }, now)
  expect(await isAwaited()).toBe(false)

  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, after(1))
  await inTransaction(ownDb, (trx) => trx.updateTable('portalCodes').set({ usedAt: now }).execute())
  expect(await isAwaited(after(1))).toBe(false)
})

test('mailCode says in message and log what the code is for', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { email: 'ada@acme.example' }))
  const actor = asCustomer(userId)
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  await mailEmailCodes(ownDb, actor, { newEmail: 'New@Acme.example', keyring }, now)
  await mailCode(ownDb, { ...actor, onlyBookingId: bookingId }, { purpose: 'show_details', keyring }, now)

  const codes = ownDb.selectFrom('portalCodes').select(['purpose', 'newEmail', 'expiresAt']).orderBy('id')
  expect(await codes.execute()).toEqual([
    { purpose: 'show_details', newEmail: null, expiresAt: after(10) },
    { purpose: 'change_email', newEmail: 'new@acme.example', expiresAt: after(10) },
    { purpose: 'show_details', newEmail: null, expiresAt: after(10) },
  ])
  const log = ownDb.selectFrom('userActivityLogs').select(['userId', 'activityDescription']).orderBy('id')
  expect(await log.where('activityType', '=', 'portal.code_sent').execute()).toEqual(
    [
      'show their health details and date of birth',
      'change their email address',
      'prove their identity, and open their details and all their bookings',
    ].map((purpose) => ({ userId, activityDescription: `Code sent to ${purpose}` })),
  )
})

test('mailCode refuses a customer without an email, and a new address that is none', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const wrong = mailEmailCodes(ownDb, asCustomer(userId), { newEmail: 'no address', keyring }, now)
  await expect(wrong).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  await inTransaction(ownDb, (trx) => trx.updateTable('users').set({ email: null }).where('id', '=', userId).execute())
  const unreachable = mailCode(ownDb, asCustomer(userId), { purpose: 'show_details', keyring }, now)
  await expect(unreachable).rejects.toThrow('There is no email address on your record.')
  expect(await ownDb.selectFrom('portalCodes').select('id').execute()).toEqual([])
})

test('forgetCodes deletes codes a day after they expired, no more than told at once', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const code = { userId, purpose: 'show_details', codeHash: 'hash' } as const
  const expired = new Date(now.getTime() - 86_400_000)
  const add = (expiresAt: Date) =>
    trx
      .insertInto('portalCodes')
      .values({ ...code, expiresAt })
      .execute()
  await add(expired)
  for (let n = 0; n < 3; n++) await add(new Date(expired.getTime() - 1))
  expect([await forgetCodes(trx, now, 2), await forgetCodes(trx, now, 2), await forgetCodes(trx, now, 2)]).toEqual([
    2, 1, 0,
  ])
  expect(await trx.selectFrom('portalCodes').select('expiresAt').execute()).toEqual([{ expiresAt: expired }])
})
