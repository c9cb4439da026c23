import { expect, vi } from 'vitest'
import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { openPortalSession } from '../auth/portal-session.ts'
import type { CustomerActor } from '../core/actor.ts'
import { idle } from '../core/form-state.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { makeBooking, makeCustomer } from '../testing/make/make.ts'
import { beginRequest, cookieNamed } from '../testing/next-request.ts'
import { test } from '../testing/test.ts'
import { definePortalAction, definePortalForm } from './define-portal-action.ts'
import { findPortalCustomer, keepPortalSession, leavePortal, requirePortalCustomer } from './require-portal-customer.ts'

vi.mock('next/headers', async () => (await import('../testing/next-request.ts')).nextHeaders)

const afterCommit = vi.fn()

/** Opens the portal in a fresh browser: of a customer, or of an attendee who sees one booking of another. */
async function enter(db: Db, { isAttendee = false, headers = {} } = {}) {
  const { userId, token, bookingId } = await inTransaction(db, async (trx) => {
    const { bookingId } = await makeBooking(trx)
    const userId = await makeCustomer(trx)
    const only = isAttendee ? { onlyBookingId: bookingId } : {}
    return { userId, bookingId, token: await openPortalSession(trx, { userId, origin: {}, ...only }) }
  })
  beginRequest(db, headers)
  await keepPortalSession(token)
  return { userId, token, bookingId }
}

async function leaveTrace(trx: Trx, actor: CustomerActor): Promise<void> {
  await recordActivity(trx, actor, { type: 'tag.added', userId: actor.userId, description: '' })
}

const traces = async (db: Db) => {
  const rows = await db
    .selectFrom('userActivityLogs')
    .select('userId')
    .where('activityType', '=', 'tag.added')
    .execute()
  return rows.map(({ userId }) => userId)
}

test('keepPortalSession keeps the session in this browser, findPortalCustomer finds it, leavePortal ends it', async ({
  ownDb,
}) => {
  const { userId, token } = await enter(ownDb)
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: false }
  expect(cookieNamed('portal-session')).toEqual({ name: 'portal-session', value: token, options })
  expect(await findPortalCustomer()).toMatchObject({ kind: 'customer', userId })
  expect(await requirePortalCustomer()).toMatchObject({ userId })

  await inTransaction(ownDb, leavePortal)
  expect(cookieNamed('portal-session')).toMatchObject({ value: '', options: { maxAge: 0 } })
  await keepPortalSession(token)
  expect(await findPortalCustomer()).toBeUndefined()
})

test('requirePortalCustomer sends a visitor without a session to find their booking', async ({ ownDb }) => {
  beginRequest(ownDb)
  expect(await findPortalCustomer()).toBeUndefined()
  await expect(requirePortalCustomer()).rejects.toMatchObject({ digest: expect.stringContaining(';/portal;') })
  await inTransaction(ownDb, leavePortal)
})

test('definePortalAction works for the customer, from our own pages only, and not without a session', async ({
  ownDb,
}) => {
  const press = definePortalAction({ work: leaveTrace, afterCommit })
  const { userId } = await enter(ownDb)
  afterCommit.mockClear()
  await press()
  await enter(ownDb, { headers: { origin: 'https://evil.example' } })
  await press()
  beginRequest(ownDb)
  await expect(press()).rejects.toMatchObject({ digest: expect.stringContaining(';/portal;') })

  expect(await traces(ownDb)).toEqual([userId])
  expect(afterCommit).toHaveBeenCalledTimes(1)
})

test('definePortalAction and definePortalForm admit an unproven attendee only where they say so', async ({ ownDb }) => {
  const { userId, bookingId } = await enter(ownDb, { isAttendee: true })
  expect(await findPortalCustomer()).toMatchObject({ onlyBookingId: bookingId })
  const form = { input: z.object({}), keep: [], check: async () => undefined, work: leaveTrace }

  await definePortalAction({ work: leaveTrace })()
  expect(await definePortalForm(form)(idle, new FormData())).toMatchObject({ kind: 'refused' })
  expect(await traces(ownDb)).toEqual([])

  await definePortalAction({ work: leaveTrace, forSeats: true })()
  expect(await definePortalForm({ ...form, forSeats: true })(idle, new FormData())).toEqual({ kind: 'done' })
  expect(await traces(ownDb)).toEqual([userId, userId])
})

test('definePortalForm works as the customer, and keeps the text when the session has ended', async ({ ownDb }) => {
  const input = z.object({ city: z.string() })
  const action = definePortalForm({ input, keep: ['city'], check: async () => undefined, work: leaveTrace })
  const form = new FormData()
  form.set('city', 'Leeds')

  const { userId } = await enter(ownDb)
  expect(await action(idle, form)).toEqual({ kind: 'done' })
  beginRequest(ownDb)
  expect(await action(idle, form)).toMatchObject({
    kind: 'refused',
    typed: { city: 'Leeds' },
    message: expect.stringContaining('ended'),
  })
  expect(await traces(ownDb)).toEqual([userId])
  expect(action.input).toBe(input)
})
