import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { refuseForeignPlace } from '../../lists/find-page.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeFourPeople, fourAt as now } from '../../testing/make/make-four-people.ts'
import { test } from '../../testing/test.ts'
import { nameOf } from '../labels.ts'
import { listPeople } from './list-people.ts'
import { type ListPeopleInput, peopleList } from './people-list.ts'

test.for(
  peopleList.input.shape.sort.unwrap().options.flatMap((sort) => [
    { sort, order: 'asc' as const },
    { sort, order: 'desc' as const },
  ]),
)('visits everybody once while rows are added, and comes back the same way: $sort $order', async (layout, { trx }) => {
  await addMany(trx, 'Old', 23)
  const there = await walk(trx, layout, 'nextCursor', () => addMany(trx, 'New', 1))

  const old = there.visited.filter((name) => name.startsWith('Old'))
  expect(old).toHaveLength(23)
  expect(new Set(there.visited).size).toBe(there.visited.length)

  const back = await walk(trx, { ...layout, cursor: there.lastPrevious }, 'previousCursor', async () => {})
  expect(back.visited.filter((name) => name.startsWith('Old')).length).toBeGreaterThanOrEqual(19)
})

test('an invalid cursor leads to the first page', async ({ trx }) => {
  await makeFourPeople(trx)
  const { nextCursor } = await listPeople(trx, asAdmin(), { pageSize: 1 }, now)
  const ofOtherOrder = { sort: 'name' as const, cursor: nextCursor ?? '' }
  const wrong = ['', 'x', 'AAAA', btoa('["lastActivityDate desc","next","2026-02-30 12:00:00","x"]'), '💣']

  const namesOf = async (input: ListPeopleInput) =>
    (await listPeople(trx, asAdmin(), input, now)).rows.map(({ firstName }) => firstName).join(' ')
  expect(await namesOf(ofOtherOrder)).toBe('Dee Cara Aisha Ben')
  for (const cursor of wrong) expect(await namesOf({ cursor })).toBe('Aisha Ben Cara Dee')
})

test('a cursor that is not ours begins a page anew and is refused to a program', async ({ trx }) => {
  await makeFourPeople(trx)
  const { rows, nextCursor } = await listPeople(trx, asAdmin(), { pageSize: 1 }, now)
  const cursor = nextCursor ?? ''

  expect(() => refuseForeignPlace(peopleList, { cursor })).not.toThrow()
  expect(() => refuseForeignPlace(peopleList, {})).not.toThrow()
  const foreign: ListPeopleInput[] = [{ cursor: 'mine' }, { cursor: '' }, { cursor, sort: 'name' }]
  const refusal = expect.objectContaining({ fields: { cursor: expect.any(String) } })
  for (const input of foreign) expect(() => refuseForeignPlace(peopleList, { ...input })).toThrow(refusal)
  expect((await listPeople(trx, asAdmin(), { cursor: 'mine', pageSize: 1 }, now)).rows).toEqual(rows)
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
