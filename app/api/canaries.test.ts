import { extractText } from 'unpdf'
import { expect } from 'vitest'
import { makeApiKey } from '#lib/auth/keys/api-keys.ts'
import { openPortalSession } from '#lib/auth/portal-session.ts'
import { systemActor } from '#lib/core/actor.ts'
import { toPlainDate } from '#lib/core/dates.ts'
import { addDays } from '#lib/core/plain-date.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { listDoors } from '#lib/endpoints/openapi/describe-api.ts'
import { sealedFields } from '#lib/privacy/sealed/sealed-fields.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { apiCaller, type Sent } from '#lib/testing/call-api.ts'
import { type Canary, canariesIn, everyCanary, sealedCanaries } from '#lib/testing/canaries.ts'
import { makeCustomer } from '#lib/testing/make/make.ts'
import { makeCanaries, moveSession } from '#lib/testing/make/make-canaries.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes, customerRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const routes = { ...allRoutes, ...customerRoutes }
const call = apiCaller(routes, describeWholeApi())
const today = toPlainDate(new Date())
const names: Canary[] = ['firstName', 'lastName', 'companyName']
const shownFields = sealedFields.filter((name) => name in sealedCanaries)
const sealed: readonly Canary[] = [...shownFields, 'medicalNote']

type Made = Awaited<ReturnType<typeof makeCanaries>>

const make = (db: Db) => inTransaction(db, (trx) => makeCanaries(trx, loadKeyring()))

const cookieOf = (db: Db, userId: string) =>
  inTransaction(db, async (trx) => ({
    cookie: `portal-session=${await openPortalSession(trx, { userId, origin: {} })}`,
  }))

/** Every readable address, with valid ids. */
function addressesFor({ userId, noteIds, bookingId, sessionId, certificateId }: Made): string[] {
  const ids = [userId, bookingId, sessionId, certificateId]
  return listDoors(routes)
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) => {
      const noted = path.includes('{noteId}') ? noteIds.map((id) => path.replace('{noteId}', id)) : [path]
      return noted.flatMap((one) => (one.includes('{id}') ? ids.map((id) => one.replace('{id}', id)) : [one]))
    })
    .flatMap((path) => (path === '/api/admin/search' ? [`${path}?q=canary`, `${path}?q=07400100001`] : [path]))
}

/** The canaries this caller finds anywhere, by field. */
async function seenBy(db: Db, made: Made, sent: Sent, isOffice = false): Promise<Canary[]> {
  const told: string[] = []
  for (const address of addressesFor(made)) {
    const { body, headers } = await call(db, 'GET', address, sent)
    told.push(JSON.stringify(body), JSON.stringify([...headers]))
  }
  // Streams open a database of their own; they are tested in a browser.
  if (!isOffice)
    for (const { path } of listDoors(routes).filter(({ path }) => /^\/api\/admin\/[a-z-]+\/export$/.test(path)))
      told.push(JSON.stringify((await call(db, 'POST', path, { body: {}, ...sent })).body))
  return canariesIn(told.join('\n'))
}

test('nobody, another customer and another instructor find nothing', { timeout: 120_000 }, async ({ ownDb }) => {
  const made = await make(ownDb)
  await moveSession(ownDb, made.sessionId, today)
  const other = await cookieOf(ownDb, await inTransaction(ownDb, (trx) => makeCustomer(trx)))

  expect(await seenBy(ownDb, made, {})).toEqual([])
  expect(await seenBy(ownDb, made, { headers: other })).toEqual([])
  expect(await seenBy(ownDb, made, { key: await makeKey(ownDb, 'instructor') })).toEqual([])
})

test.for<[number, Canary[]]>([
  [15, ['companyName']],
  [14, names],
  [0, names],
  [-30, names],
  [-31, ['companyName']],
])('an instructor, %s days before the course, finds %s', { timeout: 120_000 }, async ([days, found], { ownDb }) => {
  const made = await make(ownDb)
  await moveSession(ownDb, made.sessionId, addDays(today, days))
  const key = await inTransaction(ownDb, (trx) =>
    makeApiKey(trx, systemActor('test'), { name: 'test', role: 'instructor', userId: made.instructorId }),
  )
  const seen = await seenBy(ownDb, made, { key })
  expect(seen.filter((name) => name !== 'instructorNote')).toEqual(everyCanary.filter((name) => found.includes(name)))
})

test('a customer finds their own data, without sealed or internal fields', { timeout: 120_000 }, async ({ ownDb }) => {
  const made = await make(ownDb)
  const notTheirs: Canary[] = ['notes', 'internalNote', 'instructorNote', 'sessionNote', ...sealed]
  const seen = await seenBy(ownDb, made, { headers: await cookieOf(ownDb, made.userId) })
  expect(seen).toEqual(everyCanary.filter((name) => !notTheirs.includes(name)))
})

test('an attendee sees nothing of the booker, and the booker only the attendee’s name', {
  timeout: 120_000,
}, async ({ ownDb }) => {
  const made = await make(ownDb)
  const fellowId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const seat = { bookingId: made.bookingId, seatNumber: 2, userId: fellowId, firstName: 'Gus', lastName: 'Guest' }
  await ownDb.insertInto('bookingAttendees').values(seat).execute()
  const fellow = { headers: await cookieOf(ownDb, fellowId) }
  // Attendees see what was shared with everyone on the session.
  expect(await seenBy(ownDb, made, fellow)).toEqual(['sharedSessionNote'])

  // Fields of the booking itself belong to the booker.
  await ownDb.updateTable('bookings').set({ userId: fellowId }).where('id', '=', made.bookingId).execute()
  expect(await seenBy(ownDb, made, fellow)).toEqual(['firstName', 'lastName', 'requirements', 'sharedSessionNote'])
})

test('an admin finds everything but what is sealed, which takes a reason', { timeout: 120_000 }, async ({ ownDb }) => {
  const made = await make(ownDb)
  const key = await makeKey(ownDb)
  const apart: Canary[] = [...sealed, 'sessionNote', 'sharedSessionNote']
  expect(await seenBy(ownDb, made, { key }, true)).toEqual(everyCanary.filter((name) => !apart.includes(name)))

  const asked = `/api/admin/users/${made.userId}?reveal=${shownFields}&reason=A%20test`
  const shown = canariesIn(JSON.stringify((await call(ownDb, 'GET', asked, { key })).body))
  expect(shown).toEqual(expect.arrayContaining([...shownFields]))
})

test('a certificate names its holder and nothing else of them', async ({ ownDb }) => {
  const made = await make(ownDb)
  const address = `http://127.0.0.1:3000/api/customer/certificates/${made.certificateId}/pdf`
  const printed = await customerRoutes['/api/customer/certificates/{id}/pdf'].GET.answer(
    ownDb,
    new Request(address, { headers: await cookieOf(ownDb, made.userId) }),
    { id: made.certificateId },
  )
  const { text } = await extractText(new Uint8Array(await printed.arrayBuffer()), { mergePages: true })
  expect(canariesIn(text)).toEqual(['firstName', 'lastName', 'certificate'])
})
