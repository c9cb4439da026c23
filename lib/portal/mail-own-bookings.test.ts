import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { makeBooking, makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { mailOwnBookings } from './mail-own-bookings.ts'

const now = new Date('2026-11-21T12:00:00Z')
const portalUrl = 'https://training.example/portal'
const ada = 'ada@acme.example'

function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}

const written = (db: Db) =>
  db.selectFrom('messages').select(['recipient', 'template', 'bodyText']).orderBy('createdAt').execute()

test('mailOwnBookings writes to the email on record, at most once in ten minutes', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  for (const minutes of [0, 1, 9])
    await mailOwnBookings(ownDb, { ipAddress: '192.0.2.1' }, { email: ' ADA@acme.example', portalUrl }, later(minutes))

  expect(await written(ownDb)).toMatchObject([{ recipient: ada, template: 'portal.own_bookings' }])
  expect((await written(ownDb))[0]?.bodyText).toContain(reference)
  await mailOwnBookings(ownDb, { ipAddress: '192.0.2.1' }, { email: ada, portalUrl }, later(11))
  expect(await written(ownDb)).toHaveLength(2)
})

test('mailOwnBookings asked twenty times at once writes once', async ({ ownDb }) => {
  await bookAs(ownDb, ada)
  const ask = (n: number) => mailOwnBookings(ownDb, { ipAddress: `192.0.2.${n}` }, { email: ada, portalUrl }, now)
  await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)))
  expect(await written(ownDb)).toHaveLength(1)
})

test('mailOwnBookings writes to nobody unknown, suspended, without bookings or asked for too often', async ({
  ownDb,
}) => {
  await bookAs(ownDb, ada)
  const { bookerId } = await bookAs(ownDb, 'ben@acme.example')
  await inTransaction(ownDb, async (trx) => {
    await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', bookerId).execute()
    await makeCustomer(trx, { email: 'cat@acme.example' })
  })
  for (const email of ['x@y.example', 'ben@acme.example', 'cat@acme.example', 'no address', '', `${ada},x@y.example`])
    await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email, portalUrl }, now)
  for (let n = 0; n < 5; n++)
    await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email: 'x@y.example', portalUrl }, now)
  await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email: ada, portalUrl }, now)
  expect(await written(ownDb)).toEqual([])
})
