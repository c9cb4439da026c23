import { expect } from 'vitest'
import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { keepPortalToken } from '../auth/portal-cookie.ts'
import { openPortalSession } from '../auth/portal-session.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { makeBooking, makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import type { Handler } from './define-handler.ts'
import { definePortalHandler } from './define-portal-handler.ts'

const input = z.object({ body: z.strictObject({ city: z.string() }) })

/** Writes where the customer lives into the log: the smallest handler that writes. */
const write = definePortalHandler({
  input,
  work: async (trx, actor, { body }) => {
    await recordActivity(trx, actor, { type: 'tag.added', userId: actor.userId, description: body.city })
    if (body.city === 'refused') throw new Refusal('No.')
    return body.city === 'gone' ? undefined : { body: { data: actor.userId } }
  },
})

const read = definePortalHandler({
  input: z.object({}),
  forSeats: true,
  work: async (_trx, { userId }) => ({ body: userId }),
})

async function enter(db: Db, isAttendee = false) {
  return inTransaction(db, async (trx) => {
    const userId = await makeCustomer(trx)
    const only = isAttendee ? { onlyBookingId: (await makeBooking(trx)).bookingId } : {}
    const token = await openPortalSession(trx, { userId, origin: {}, ...only })
    return { userId, cookie: keepPortalToken(token)['set-cookie'].split(';', 1)[0] ?? '' }
  })
}

async function send(
  db: Db,
  handler: Handler,
  cookie: string,
  { method = 'POST', city = 'Leeds', origin = 'http://127.0.0.1:3000' } = {},
) {
  const headers = { cookie, origin, host: '127.0.0.1:3000', 'content-type': 'application/json' }
  const body = method === 'POST' ? { body: JSON.stringify({ city }) } : {}
  const response = await handler.answer(
    db,
    new Request('http://127.0.0.1:3000/api/customer/x', { method, headers, ...body }),
  )
  return { status: response.status, body: await response.json() }
}

const traces = async (db: Db) => {
  const rows = await db
    .selectFrom('userActivityLogs')
    .select('userId')
    .where('activityType', '=', 'tag.added')
    .execute()
  return rows.map(({ userId }) => userId)
}

test('definePortalHandler works as the customer of the session', async ({ ownDb }) => {
  const { userId, cookie } = await enter(ownDb)
  expect(await send(ownDb, write, cookie)).toEqual({ status: 200, body: { data: userId } })
  expect(await traces(ownDb)).toEqual([userId])
  expect(write.door).toMatchObject({ asks: 'customer', input })
})

test('definePortalHandler refuses a stranger, a foreign page and a wrong body, and writes nothing', async ({
  ownDb,
}) => {
  const { cookie } = await enter(ownDb)
  expect(await send(ownDb, write, '')).toMatchObject({ status: 401 })
  expect(await send(ownDb, write, `${cookie}x`)).toMatchObject({ status: 401 })
  expect(await send(ownDb, write, cookie, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  expect(await send(ownDb, write, cookie, { city: 'refused' })).toMatchObject({ status: 409, body: { detail: 'No.' } })
  expect(await send(ownDb, write, cookie, { city: 'a\u0000b' })).toMatchObject({ status: 400 })
  expect(await traces(ownDb)).toEqual([])
  expect(await send(ownDb, write, cookie, { city: 'gone' })).toMatchObject({ status: 404 })
})

test('definePortalHandler reads from a foreign page, and admits an unproven attendee only where it says so', async ({
  ownDb,
}) => {
  const [ada, ben] = [await enter(ownDb), await enter(ownDb, true)]
  const foreign = { method: 'GET', origin: 'https://evil.example' }
  expect(await send(ownDb, read, ada.cookie, foreign)).toEqual({ status: 200, body: ada.userId })
  expect(await send(ownDb, read, ben.cookie, { method: 'GET' })).toEqual({ status: 200, body: ben.userId })
  expect(await send(ownDb, write, ben.cookie)).toMatchObject({ status: 404 })
  expect(await traces(ownDb)).toEqual([])
})
