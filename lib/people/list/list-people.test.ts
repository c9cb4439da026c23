import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeFourPeople, fourAt as now } from '../../testing/make/make-four-people.ts'
import { test } from '../../testing/test.ts'
import { countPeople } from './count-people.ts'
import { listPeople } from './list-people.ts'
import { listedPeople } from './listed-people.ts'
import { type ListPeopleInput, peopleList } from './people-list.ts'

const nobody = '01900000-0000-7000-8000-000000000001'

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
    await makeFourPeople(trx)

    expect(await namesOf(trx, input)).toBe(names)
    const count = names === '' ? 0 : names.split(' ').length
    expect(await countPeople(trx, asAdmin(), input, now)).toEqual({ total: count, isExact: true })
  })
})

test('certificates: valid, expiring, expired, none', async ({ trx }) => {
  await makeFourPeople(trx)
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
  await makeFourPeople(trx)
  await sql`update users set merged_into_id = (select id from users where first_name = 'Aisha')
    where first_name = 'Ben'`.execute(trx)

  expect(await namesOf(trx, {})).toBe('Aisha Cara Dee')
  expect(await countPeople(trx, asAdmin(), {}, now)).toEqual({ total: 3, isExact: true })
})

test('instructors reach nobody here', async ({ trx }) => {
  await makeFourPeople(trx)
  expect((await listPeople(trx, asInstructor(nobody), {}, now)).rows).toEqual([])
  expect(await countPeople(trx, asInstructor(nobody), {}, now)).toEqual({ total: 0, isExact: true })
})

test('sizes, unknown parameters and control characters are refused', () => {
  for (const wrong of [
    { pageSize: '101' },
    { sort: 'email' },
    { passwordHash: 'x' },
    { q: 'a\0b' },
    { spentMin: '1e3' },
  ]) {
    expect(peopleList.input.safeParse(wrong).success).toBe(false)
  }
})

test('listedPeople leaves out people who were merged, and everyone else for a customer', async ({ trx }) => {
  await makeFourPeople(trx)
  const idOf = async (firstName: string) =>
    (await trx.selectFrom('users').select('id').where('firstName', '=', firstName).executeTakeFirstOrThrow()).id
  const [aisha, ben] = [await idOf('Aisha'), await idOf('Ben')]
  await trx.updateTable('users').set({ mergedIntoId: aisha }).where('id', '=', ben).execute()

  const names = (actor: Parameters<typeof listedPeople>[1]) =>
    listedPeople(trx, actor).select('users.firstName').orderBy('users.firstName').execute()
  expect(await names(asAdmin())).toEqual(['Aisha', 'Cara', 'Dee'].map((firstName) => ({ firstName })))
  expect(await names(asCustomer(aisha))).toEqual([{ firstName: 'Aisha' }])
})

test('a span of days ends at the moment so many days ago, and a year divides recent from older', async ({ trx }) => {
  await makeFourPeople(trx)
  const set = (milliseconds: number) =>
    trx
      .updateTable('users')
      .set({ lastActivityDate: new Date(now.getTime() - milliseconds) })
      .where('firstName', '=', 'Dee')
      .execute()
  for (const days of [7, 30, 90, 365] as const) {
    const activity = `${days}` as const
    await set(days * 86_400_000)
    expect(await namesOf(trx, { activity }), activity).toContain('Dee')
    await set(days * 86_400_000 + 1)
    expect(await namesOf(trx, { activity }), activity).not.toContain('Dee')
  }
  expect(await namesOf(trx, { activity: 'older' })).toContain('Dee')
  await set(365 * 86_400_000)
  expect(await namesOf(trx, { activity: 'older' })).not.toContain('Dee')
})

test('a certificate is valid to its last day, and expires soon from the ninetieth day before', async ({ trx }) => {
  await makeFourPeople(trx)
  await sql`insert into courses (code, name, category, contact_hours, price) values ('CPR', 'CPR', 'x', 3, 50)`.execute(
    trx,
  )
  await sql`insert into certificates (number, user_id, course_id, holder_name, issued_on, expires_on, status)
    select first_name, users.id, courses.id, first_name, '2020-01-01', day::date, 'current' from courses, users join (values
      ('Aisha', '2027-02-18'), ('Ben', '2027-02-19'), ('Cara', '2026-11-20'), ('Dee', '2026-11-19')
    ) held (name, day) on held.name = first_name`.execute(trx)
  expect(await namesOf(trx, { certificate: 'expiring' })).toBe('Aisha Cara')
  expect(await namesOf(trx, { certificate: 'valid' })).toBe('Aisha Ben Cara')
  expect(await namesOf(trx, { certificate: 'expired' })).toBe('Dee')
})
