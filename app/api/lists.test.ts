import { expect } from 'vitest'
import { z } from 'zod'
import { makeApiKey } from '#lib/auth/keys/api-keys.ts'
import { systemActor } from '#lib/core/actor.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeCustomer, makePaidBooking } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { watchQueries } from '#lib/testing/watch-queries.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const users = '/api/admin/users'
const listed = z.object({
  data: z.array(z.object({ id: z.string() })),
  page: z.object({ nextCursor: z.string().nullable(), total: z.number(), totalIsExact: z.boolean() }),
})

async function readPage(db: Db, key: string, address: string) {
  const { status, body } = await call(db, 'GET', address, { key })
  expect(status, JSON.stringify(body)).toBe(200)
  const { data, page } = listed.parse(body)
  return { ids: data.map(({ id }) => id), ...page }
}

const addPeople = (db: Db, count: number) =>
  inTransaction(db, async (trx) => {
    const ids: string[] = []
    for (let made = 0; made < count; made++) ids.push(await makeCustomer(trx))
    return ids
  })

test.for(['lastActivityDate', 'totalBookings', 'totalSpent', 'name', 'createdAt'])(
  'paging by %s visits everybody once while people are added and changed',
  async (sort, { ownDb }) => {
    const key = await makeKey(ownDb)
    const before = await addPeople(ownDb, 12)

    for (const order of ['asc', 'desc']) {
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const cursor: string = next && `&cursor=${next}`
        const page = await readPage(ownDb, key, `${users}?sort=${sort}&order=${order}&pageSize=5${cursor}`)
        seen.push(...page.ids)
        next = seen.length > 100 ? null : page.nextCursor
        await addPeople(ownDb, seen.length < 20 ? 2 : 0)
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(before))
    }
  },
)

test('totals are exact, and filters narrow the list', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await addPeople(ownDb, 3)
  await call(ownDb, 'POST', users, {
    key,
    body: { email: 'zoe@acme.example', companyName: 'Acme', status: 'inactive' },
  })

  expect(await readPage(ownDb, key, users)).toMatchObject({ total: 4, totalIsExact: true, nextCursor: null })
  for (const query of ['q=zoe', 'status=inactive', 'customerType=corporate', 'q=zoe&role=customer&activity=7'])
    expect(await readPage(ownDb, key, `${users}?${query}`)).toMatchObject({ total: 1, ids: [expect.any(String)] })
  expect(await readPage(ownDb, key, `${users}?activity=none`)).toMatchObject({ total: 0, ids: [] })
})

test('unknown list parameters are refused by name', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  await addPeople(ownDb, 3)
  const { nextCursor } = await readPage(ownDb, key, `${users}?pageSize=1`)
  const cursor = nextCursor ?? ''
  const forged = [...cursor].map((letter, at) => (at === 30 ? (letter === 'A' ? 'B' : 'A') : letter)).join('')

  const faults: [string, string][] = [
    ['pageSize=0', 'pageSize'],
    ['pageSize=101', 'pageSize'],
    ['pageSize=many', 'pageSize'],
    ['sort=email', 'sort'],
    ['order=up', 'order'],
    ['role=owner', 'role'],
    ['activity=8', 'activity'],
    ['limit=5', 'limit'],
    ['sort=name&sort=createdAt', 'sort'],
    ['cursor=rubbish', 'cursor'],
    [`cursor=${cursor}&sort=name`, 'cursor'],
    [`cursor=${forged}`, 'cursor'],
    [`cursor=${cursor}=`, 'cursor'],
  ]
  for (const [query, path] of faults) {
    const refused = await call(ownDb, 'GET', `${users}?${query}`, { key })
    expect(refused, query).toMatchObject({
      status: 400,
      body: { errors: [{ path, message: expect.stringMatching(/\.$/) }] },
    })
  }
})

test('every filter of the bookings chooses, as on the page of the office', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const bookings = '/api/admin/bookings'

  for (const query of ['madeFrom=2026-11-20&madeTo=2026-11-20', 'counted=yes&course=EFAW', 'status=confirmed'])
    expect(await readPage(ownDb, key, `${bookings}?${query}`), query).toMatchObject({ ids: [bookingId], total: 1 })
  for (const query of ['madeFrom=2026-11-21', 'madeTo=2026-11-19', 'course=FAW', 'status=cancelled'])
    expect(await readPage(ownDb, key, `${bookings}?${query}`), query).toMatchObject({ ids: [], total: 0 })
  for (const day of ['0000-01-01', '2026-02-30', 'yesterday'])
    expect(await call(ownDb, 'GET', `${bookings}?madeFrom=${day}`, { key }), day).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'madeFrom' }] },
    })
})

test('a person’s rows are listed page by page', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookerId, bookingId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const person = `${users}/${bookerId}`
  for (const noteContent of ['one', 'two', 'three'])
    await call(ownDb, 'POST', `${person}/notes`, { key, body: { noteContent } })

  expect(await readPage(ownDb, key, `${person}/bookings`)).toMatchObject({ ids: [bookingId], total: 1 })
  expect(await readPage(ownDb, key, `${person}/payments`)).toMatchObject({ total: 1 })
  expect(await readPage(ownDb, key, `${person}/certificates`)).toMatchObject({ ids: [], total: 0, nextCursor: null })

  const first = await readPage(ownDb, key, `${person}/notes?pageSize=2`)
  const second = await readPage(ownDb, key, `${person}/notes?pageSize=2&cursor=${first.nextCursor}`)
  expect(first).toMatchObject({ total: 3, ids: [expect.any(String), expect.any(String)] })
  expect(second).toMatchObject({ nextCursor: null, total: 3 })
  const reversed = await readPage(ownDb, key, `${person}/notes?order=asc`)
  expect(reversed.ids).toEqual([...first.ids, ...second.ids].toReversed())
  expect(await call(ownDb, 'GET', `/api/admin/bookings/${bookingId}`, { key })).toMatchObject({
    body: { data: { attendees: [{ seatNumber: 1 }] } },
  })
})

test('a medical note is sealed, and shown with a reason', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const [id] = await addPeople(ownDb, 1)
  const notes = `${users}/${id}/notes`
  const body = { noteContent: 'asthma', noteType: 'medical' }
  const { headers, body: told } = await call(ownDb, 'POST', notes, { key, body })
  expect(told).toMatchObject({ data: { noteContent: null, noteType: 'medical' } })

  const address = headers.get('location') ?? ''
  expect(await call(ownDb, 'GET', `${address}?reveal=noteContent`, { key })).toMatchObject({ status: 400 })
  const shown = await call(ownDb, 'GET', `${address}?reveal=noteContent&reason=On%20the%20day`, { key })
  expect(shown).toMatchObject({ status: 200, body: { data: { noteContent: 'asthma' } } })
  const open = await call(ownDb, 'POST', notes, { key, body: { ...body, isInternal: false } })
  expect(open).toMatchObject({ status: 400, body: { errors: [{ path: 'noteType' }] } })
})

test('no list asks more of the database the longer it is', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const addresses = Object.entries(describeWholeApi().paths)
    .filter(([, operations]) => 'get' in operations)
    .map(([path]) => path)
    .filter((path) => !/customer|export|import|search|openapi|\{noteId\}|bookings\/\{id\}/.test(path))
    .map((path) => path.replace('{id}', bookerId))
  const counted = async () => {
    const counts: [string, number][] = []
    for (const address of addresses) {
      const { watched, queries } = watchQueries(ownDb)
      await call(watched, 'GET', address, { key })
      counts.push([address, queries.length])
    }
    return counts
  }

  // The first use of a key in a minute is written down.
  await call(ownDb, 'GET', users, { key })
  const few = await counted()
  await inTransaction(ownDb, async (trx) => {
    for (let more = 0; more < 20; more++) await makePaidBooking(trx)
  })
  expect(await counted()).toEqual(few)
  // The key, the limits of the transaction, whose list it is, its rows and how many there are; of a timeline also which ids were merged.
  for (const [address, count] of few) expect(count, address).toBeLessThanOrEqual(7)
})

test('a key for people alone finds no booking and no session by searching', async ({ ownDb }) => {
  const { reference } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const narrow = await inTransaction(ownDb, (trx) =>
    makeApiKey(trx, systemActor('test'), { name: 'narrow', role: 'admin', userId: null, scopes: ['people:read'] }),
  )
  const search = `/api/admin/search?q=${reference}`
  expect((await call(ownDb, 'GET', search, { key: narrow })).body).toMatchObject({
    data: { bookings: [], sessions: [] },
  })
  expect((await call(ownDb, 'GET', search, { key: await makeKey(ownDb) })).body).toMatchObject({
    data: { bookings: [{ reference }] },
  })
})
