import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { watchQueries } from '../../testing/watch-queries.ts'
import { countPeople } from './count-people.ts'
import { listPeople } from './list-people.ts'
import type { ListPeopleInput } from './people-list.ts'

const now = new Date('2026-11-20T12:00:00Z')

/** Input → the index that has to serve its page. */
const expected: [ListPeopleInput, RegExp][] = [
  [{}, /users_last_activity_index/],
  [{ order: 'asc' }, /users_last_activity_index/],
  [{ sort: 'totalBookings' }, /users_total_bookings_index/],
  [{ sort: 'totalSpent' }, /users_total_spent_index/],
  [{ sort: 'name' }, /users_sort_name_index/],
  [{ sort: 'createdAt' }, /users_created_at_index/],
  [{ activity: '7' }, /users_last_activity_index/],
  [{ status: 'active', role: 'customer' }, /users_last_activity_index/],
  [{ spentMin: '990', sort: 'totalSpent' }, /users_total_spent_index/],
  [{ q: 'smith' }, /users_(search|last_activity)_index/],
  [{ q: 'zebedee quill' }, /users_search_index/],
  [{ q: 'person4711@' }, /users_search_index/],
  [{ q: 'zq' }, /users_(search|last_activity)_index/],
  [{ q: '4711' }, /users_mobile_end_index/],
  [{ q: '07400 004711' }, /users_mobile_end_index/],
  [{ company: 'Company 47' }, /users_company_name_index/],
]

test('fifty thousand people: every hot path by its index, a cursor included, after repeated statistics', async ({
  ownDb,
}) => {
  await addPeople(ownDb, 50_000)
  await sql`analyze users`.execute(ownDb)
  await sql`analyze users`.execute(ownDb)

  for (const [input, index] of expected) {
    const { watched, queries } = watchQueries(ownDb)
    const first = await listPeople(watched, asAdmin(), input, now)
    if (first.nextCursor) await listPeople(watched, asAdmin(), { ...input, cursor: first.nextCursor }, now)

    expect(queries.length, JSON.stringify(input)).toBe(first.nextCursor ? 2 : 1)
    for (const query of queries) {
      const plan = await explain(ownDb, query)
      expect(plan, JSON.stringify(input)).toMatch(index)
      expect(plan, JSON.stringify(input)).not.toContain('Seq Scan')
    }
  }
})

test('totals by facets never look at people; others take one query', async ({ ownDb }) => {
  await addPeople(ownDb, 50)
  const { watched, queries } = watchQueries(ownDb)

  expect(await countPeople(watched, asAdmin(), { role: 'customer', status: 'active' }, now)).toEqual({
    total: 50,
    isExact: true,
  })
  expect(queries[0]?.sql).not.toContain('"users"')
  expect((await countPeople(watched, asAdmin(), { q: 'smith' }, now)).isExact).toBe(true)
  expect(queries).toHaveLength(2)
})

async function explain(db: Db, query: CompiledQuery): Promise<string> {
  const { rows } = await db.executeQuery<{ queryPlan: string }>(
    CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]),
  )
  return JSON.stringify(rows)
}

async function addPeople(db: Db, count: number): Promise<void> {
  await sql`insert into users
      (email, first_name, last_name, mobile, company_name, total_bookings, total_spent, last_activity_date, created_at)
    select 'person' || n || '@x.example', (array['Ann', 'Bo', 'Cy', 'Zebedee'])[1 + (n * 7) % 4],
      case when n % 40 = 0 then 'Smith' when n = 4711 then 'Quill' else 'Name' || md5(n::text) end,
      '+447400' || lpad(n::text, 6, '0'), 'Company ' || n % 1000, n % 9, n % 1000,
      ${now}::timestamptz - n * interval '1 hour', ${now}::timestamptz - n * interval '1 hour'
    from generate_series(1, ${count}::int) n`.execute(db)
}
