import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { checkInvariants } from './check-invariants.ts'

test('an untouched database breaks no rule', async ({ ownDb }) => {
  const results = await checkInvariants(ownDb)
  expect(results.length).toBeGreaterThan(5)
  expect(results.filter(({ broken }) => broken > 0)).toEqual([])
})

test('a figure changed behind our back is found', async ({ ownDb }) => {
  await sql`insert into users (first_name, total_spent) values ('Ada', 10)`.execute(ownDb)
  const broken = (await checkInvariants(ownDb)).filter((result) => result.broken > 0)
  expect(broken.map(({ rule }) => rule)).toEqual(["people's figures equal their bookings and payments"])
})

test('a kept count changed behind our back is found', async ({ ownDb }) => {
  await sql`insert into users (first_name) values ('Ada')`.execute(ownDb)
  await sql`update user_facet_counts set people = people + 1`.execute(ownDb)
  const broken = (await checkInvariants(ownDb)).filter((result) => result.broken > 0)
  expect(broken.map(({ rule }) => rule)).toEqual(['kept counts of people equal the people'])
})
