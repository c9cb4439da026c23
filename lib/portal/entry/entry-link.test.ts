import { expect } from 'vitest'
import { findPortalSession } from '../../auth/portal-session.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { readLetter } from '../../testing/letters/read-letter.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { mailOwnBookings } from '../mail-own-bookings.ts'
import { enterPortal } from './enter-portal.ts'
import { enterByLink, makeEntryLink } from './entry-link.ts'

const now = new Date('2026-11-21T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ada = 'ada@acme.example'

async function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}

const enter = (db: Db, token: string, at = now) =>
  inTransaction(db, (trx) => enterByLink(trx, { ipAddress: '198.51.100.1' }, { token }, at))

test('a mailed link opens the portal past the wrong guesses of strangers, and lets its reader in as before', async ({
  ownDb,
}) => {
  const { reference, bookerId } = await bookAs(ownDb, ada)
  for (let n = 0; n < 10; n++)
    await enterPortal(ownDb, { ipAddress: `192.0.2.${n}` }, { reference: `RFT-00000-0000${n}`, email: ada }, now)
  const right = () => enterPortal(ownDb, { ipAddress: '198.51.100.1' }, { reference, email: ada }, now)
  expect(await right()).toBeUndefined()

  const asked = { email: ada, portalUrl: 'https://training.example/portal', keyring }
  await mailOwnBookings(ownDb, { ipAddress: '198.51.100.1' }, asked, now)
  const token = /portal\/enter\/([\w-]+)/.exec(await readLetter(ownDb, 'portal.own_bookings'))?.[1] ?? ''
  const kept = await ownDb.selectFrom('messages').select(['bodyHtml', 'bodyText']).execute()
  expect(JSON.stringify(kept)).not.toContain(token)

  const session = await enter(ownDb, token, after(9))
  expect(await findPortalSession(ownDb, session, {}, after(9))).toMatchObject({ userId: bookerId, byLink: true })
  expect(await right()).toBeDefined()
})

test('enterByLink refuses a link used before, late or unknown in one sentence', async ({ ownDb }) => {
  const { bookerId } = await bookAs(ownDb, ada)
  const make = async () => (await inTransaction(ownDb, (trx) => makeEntryLink(trx, bookerId, now))).token
  const [once, late, suspended, ofStaff] = [await make(), await make(), await make(), await make()]
  await enter(ownDb, once)
  const refusals = [await enter(ownDb, once).catch(String), await enter(ownDb, late, after(10)).catch(String)]
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', bookerId).execute()
  refusals.push(await enter(ownDb, suspended).catch(String), await enter(ownDb, 'x').catch(String))
  await ownDb.updateTable('users').set({ status: 'active', role: 'admin' }).where('id', '=', bookerId).execute()
  refusals.push(await enter(ownDb, ofStaff).catch(String))
  expect(new Set(refusals).size).toBe(1)
  await expect(enter(ownDb, 'x')).rejects.toThrow(Refusal)
})

test('enterByLink refuses a code that was mailed for something else', async ({ ownDb }) => {
  const { bookerId } = await bookAs(ownDb, ada)
  const { token } = await inTransaction(ownDb, (trx) => makeEntryLink(trx, bookerId, now))
  await ownDb.updateTable('portalCodes').set({ purpose: 'erasure' }).execute()
  await expect(enter(ownDb, token)).rejects.toThrow(Refusal)
})

test('one link opens the portal once, even when pressed ten times at once', async ({ ownDb }) => {
  const { bookerId } = await bookAs(ownDb, ada)
  const { token } = await inTransaction(ownDb, (trx) => makeEntryLink(trx, bookerId, now))
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => enter(ownDb, token)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a link opens the portal of the customer whom it was made for, and is recorded with them', async ({ ownDb }) => {
  await bookAs(ownDb, ada)
  const other = await bookAs(ownDb, 'bea@acme.example')
  const made = await inTransaction(ownDb, (trx) => makeEntryLink(trx, other.bookerId, now))
  expect(made.until).toEqual(after(10))
  const session = await enter(ownDb, made.token, new Date(after(10).getTime() - 1))
  expect(await findPortalSession(ownDb, session, {}, after(10))).toMatchObject({ userId: other.bookerId })
  const logged = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'portal.entered')
  expect(await logged.execute()).toEqual([{ userId: other.bookerId }])
})
