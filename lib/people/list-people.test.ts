import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db, Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { test } from '../testing/test.ts'
import { countPeople } from './count-people.ts'
import { nameOf } from './labels.ts'
import { listPeople, refuseForeignPlace } from './list-people.ts'
import { peopleSorts } from './people-order.ts'
import { filterOf, type ListPeopleInput, listPeopleInput } from './schemas.ts'

const now = new Date('2026-11-20T12:00:00Z')
const nobody = '01900000-0000-7000-8000-000000000001'
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

/** Four people who differ in everything a list can be filtered by. */
async function cast(trx: Trx): Promise<void> {
  await trx
    .insertInto('users')
    .values([
      {
        email: 'aisha@acme.example',
        firstName: 'Aisha',
        lastName: 'Khan',
        mobile: '+447400123456',
        companyName: 'Acme Widgets',
        customerType: 'corporate',
        postcode: 'LS1 4AP',
        totalBookings: 7,
        totalSpent: '840.00',
        lastActivityDate: daysAgo(2),
        marketingConsent: true,
      },
      { email: 'ben@x.example', firstName: 'Ben', lastName: 'Öztürk', lastActivityDate: daysAgo(40), smsConsent: true },
      {
        email: '50%_off\\@x.example',
        firstName: 'Cara',
        lastName: 'Bell',
        status: 'suspended',
        lastActivityDate: daysAgo(500),
        totalBookings: 1,
        totalSpent: '75.00',
      },
      { email: 'dee@x.example', firstName: 'Dee', lastName: 'Adams', role: 'instructor' },
    ])
    .execute()
}

async function namesOf(db: Db, input: ListPeopleInput) {
  const { rows } = await listPeople(db, asAdmin(), input, now)
  return rows.map((row) => row.firstName).join(' ')
}

const filters: [ListPeopleInput, string][] = [
  [{}, 'Aisha Ben Cara Dee'],
  [{ q: 'aisha khan' }, 'Aisha'],
  [{ q: 'HAN' }, 'Aisha'],
  [{ q: 'ozturk' }, 'Ben'],
  [{ q: 'be' }, 'Ben Cara'],
  [{ q: 'el' }, ''],
  [{ q: 'acme wid' }, 'Aisha'],
  [{ q: 'ls14ap' }, 'Aisha'],
  [{ q: 'ls1 4ap' }, 'Aisha'],
  [{ q: '3456' }, 'Aisha'],
  [{ q: '07400 123456' }, 'Aisha'],
  [{ q: '+44 (0)7400 123 456' }, 'Aisha'],
  [{ q: '0044 7400 123456' }, 'Aisha'],
  [{ q: '07400 12' }, 'Aisha'],
  [{ q: '%' }, ''],
  [{ q: '50%' }, 'Cara'],
  [{ q: '%_off\\' }, 'Cara'],
  [{ q: 'a_sha' }, ''],
  [{ q: '\\' }, ''],
  [{ q: '５０％' }, 'Cara'],
  [{ role: 'instructor' }, 'Dee'],
  [{ status: 'suspended' }, 'Cara'],
  [{ customerType: 'corporate' }, 'Aisha'],
  [{ company: 'Acme Widgets' }, 'Aisha'],
  [{ activity: '7' }, 'Aisha'],
  [{ activity: '90' }, 'Aisha Ben'],
  [{ activity: 'older' }, 'Cara'],
  [{ activity: 'none' }, 'Dee'],
  [{ consent: 'marketing' }, 'Aisha'],
  [{ consent: 'sms' }, 'Ben'],
  [{ consent: 'newsletter' }, ''],
  [{ consent: 'none' }, 'Cara Dee'],
  [{ bookingsMin: 1 }, 'Aisha Cara'],
  [{ bookingsMin: 1, bookingsMax: 3 }, 'Cara'],
  [{ spentMin: '75.01' }, 'Aisha'],
  [{ spentMax: '75' }, 'Ben Cara Dee'],
  [{ sort: 'name' }, 'Dee Cara Aisha Ben'],
  [{ sort: 'name', order: 'desc' }, 'Ben Aisha Cara Dee'],
  [{ sort: 'lastActivityDate', order: 'asc' }, 'Dee Cara Ben Aisha'],
  [{ sort: 'totalSpent', bookingsMin: 1 }, 'Aisha Cara'],
  [{ sort: 'totalBookings', order: 'asc', bookingsMin: 1 }, 'Cara Aisha'],
]

describe('each filter and sort finds its people and counts them', () => {
  test.for(filters)('%j → %s', async ([input, names], { trx }) => {
    await cast(trx)

    expect(await namesOf(trx, input)).toBe(names)
    const count = names === '' ? 0 : names.split(' ').length
    expect(await countPeople(trx, asAdmin(), filterOf(input), now)).toEqual({ total: count, isExact: true })
  })
})

test('certificates: valid, expiring, expired, none', async ({ trx }) => {
  await cast(trx)
  await sql`insert into courses (code, name, category, contact_hours, price) values ('CPR', 'CPR', 'x', 3, 50)`.execute(
    trx,
  )
  await sql`insert into certificates (number, user_id, course_id, holder_name, issued_on, expires_on, status)
    select first_name || day, users.id, courses.id, first_name, '2020-01-01', day::date, held.status
    from courses, users join (values
      ('Aisha', '2026-12-01', 'current'), ('Aisha', '2020-12-01', 'current'), ('Ben', '2029-01-01', 'current'),
      ('Cara', '2021-01-01', 'current'), ('Cara', '2029-01-01', 'superseded')
    ) held (name, day, status) on held.name = first_name`.execute(trx)

  expect(await namesOf(trx, { certificate: 'valid' })).toBe('Aisha Ben')
  expect(await namesOf(trx, { certificate: 'expiring' })).toBe('Aisha')
  expect(await namesOf(trx, { certificate: 'expired' })).toBe('Cara')
  expect(await namesOf(trx, { certificate: 'none' })).toBe('Dee')
})

test('a merged person is on no list', async ({ trx }) => {
  await cast(trx)
  await sql`update users set merged_into_id = (select id from users where first_name = 'Aisha')
    where first_name = 'Ben'`.execute(trx)

  expect(await namesOf(trx, {})).toBe('Aisha Cara Dee')
  expect(await countPeople(trx, asAdmin(), {}, now)).toEqual({ total: 3, isExact: true })
})

test('instructors reach nobody here', async ({ trx }) => {
  await cast(trx)
  expect((await listPeople(trx, asInstructor(nobody), {}, now)).rows).toEqual([])
  expect(await countPeople(trx, asInstructor(nobody), {}, now)).toEqual({ total: 0, isExact: true })
})

describe('paging', () => {
  test.for(
    peopleSorts.flatMap((sort) => [
      { sort, order: 'asc' as const },
      { sort, order: 'desc' as const },
    ]),
  )(
    'visits everybody once while rows are added, and comes back the same way: $sort $order',
    async (layout, { trx }) => {
      await addMany(trx, 'Old', 23)
      const there = await walk(trx, layout, 'nextCursor', () => addMany(trx, 'New', 1))

      const old = there.visited.filter((name) => name.startsWith('Old'))
      expect(old).toHaveLength(23)
      expect(new Set(there.visited).size).toBe(there.visited.length)

      const back = await walk(trx, { ...layout, cursor: there.lastPrevious }, 'previousCursor', async () => {})
      expect(back.visited.filter((name) => name.startsWith('Old')).length).toBeGreaterThanOrEqual(19)
    },
  )

  test('anything that is no cursor leads to the first page', async ({ trx }) => {
    await cast(trx)
    const { nextCursor } = await listPeople(trx, asAdmin(), { pageSize: 1 }, now)
    const ofOtherOrder = { sort: 'name' as const, cursor: nextCursor ?? '' }
    const wrong = ['', 'x', 'AAAA', btoa('["lastActivityDate desc","next","2026-02-30 12:00:00","x"]'), '💣']

    expect(await namesOf(trx, ofOtherOrder)).toBe('Dee Cara Aisha Ben')
    for (const cursor of wrong) expect(await namesOf(trx, { cursor })).toBe('Aisha Ben Cara Dee')
  })
})

test('sizes, unknown parameters and control characters are refused', () => {
  for (const wrong of [
    { pageSize: '101' },
    { sort: 'email' },
    { passwordHash: 'x' },
    { q: 'a\0b' },
    { spentMin: '1e3' },
  ]) {
    expect(listPeopleInput.safeParse(wrong).success).toBe(false)
  }
})

async function addMany(trx: Trx, name: string, count: number): Promise<void> {
  await sql`insert into users (email, first_name, last_name, total_bookings, total_spent, last_activity_date)
    select gen_random_uuid() || '@x.example', ${name}::text, gen_random_uuid()::text, n % 3, n % 4,
      case when n % 5 > 0 then ${now}::timestamptz - (n % 6) * interval '1 microsecond' end
    from generate_series(1, ${count}::int) n`.execute(trx)
}

async function walk(
  trx: Trx,
  input: ListPeopleInput,
  way: 'nextCursor' | 'previousCursor',
  between: () => Promise<void>,
) {
  const visited: string[] = []
  let cursor = input.cursor
  let lastPrevious: string | undefined
  do {
    const page = await listPeople(trx, asAdmin(), { ...input, cursor, pageSize: 4 }, now)
    visited.push(...page.rows.map(nameOf))
    lastPrevious = page.previousCursor ?? undefined
    cursor = page[way] ?? undefined
    await between()
  } while (cursor)
  return { visited, lastPrevious }
}

test('a cursor that is not ours begins a page anew and is refused to a program', async ({ trx }) => {
  await cast(trx)
  const { rows, nextCursor } = await listPeople(trx, asAdmin(), { pageSize: 1 }, now)
  const cursor = nextCursor ?? ''

  expect(() => refuseForeignPlace({ cursor })).not.toThrow()
  expect(() => refuseForeignPlace({})).not.toThrow()
  const foreign: ListPeopleInput[] = [{ cursor: 'mine' }, { cursor: '' }, { cursor, sort: 'name' }]
  const refusal = expect.objectContaining({ fields: { cursor: expect.any(String) } })
  for (const input of foreign) expect(() => refuseForeignPlace(input)).toThrow(refusal)
  expect((await listPeople(trx, asAdmin(), { cursor: 'mine', pageSize: 1 }, now)).rows).toEqual(rows)
})
