import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { checkInvariants, checkRules } from './check-invariants.ts'

test('an untouched database breaks no rule', async ({ ownDb }) => {
  const results = await checkInvariants(ownDb)
  expect(results.length).toBeGreaterThan(5)
  expect(results.filter(({ broken }) => broken > 0)).toEqual([])
})

test('a figure changed outside the product is found', async ({ ownDb }) => {
  await sql`insert into users (first_name, total_spent) values ('Ada', 10)`.execute(ownDb)
  const broken = (await checkInvariants(ownDb)).filter((result) => result.broken > 0)
  expect(broken.map(({ rule }) => rule)).toEqual(["people's figures equal their bookings and payments"])
})

test('a note and a tag left with a merged person are found, but not the tag that the survivor has too', async ({
  ownDb,
}) => {
  const [survivor, one, other] = await inTransaction(ownDb, async (trx) => [
    await makeCustomer(trx),
    await makeCustomer(trx),
    await makeCustomer(trx),
  ])
  await sql`insert into tags (name) values ('VIP')`.execute(ownDb)
  await sql`insert into user_tags (user_id, tag_id) select users.id, tags.id from users, tags`.execute(ownDb)
  await sql`insert into user_notes (user_id, note_content) values (${one}, 'Rings back')`.execute(ownDb)
  await sql`update users set merged_into_id = ${survivor}, email = null where id in (${one}, ${other})`.execute(ownDb)

  const results = await checkInvariants(ownDb)
  expect(results.filter(({ broken }) => broken > 0)).toMatchObject([
    { rule: 'nothing hangs on a merged person', broken: 1, examples: [one] },
  ])
})

test('a kept count changed outside the product is found', async ({ ownDb }) => {
  await sql`insert into users (first_name) values ('Ada')`.execute(ownDb)
  await sql`update user_facet_counts set people = people + 1`.execute(ownDb)
  const broken = (await checkInvariants(ownDb)).filter((result) => result.broken > 0)
  expect(broken.map(({ rule }) => rule)).toEqual(['kept counts of people equal the people'])
})

test('an event of a webhook that waits for more than a day is found', async ({ ownDb }) => {
  await sql`
    insert into webhook_events (id, provider, event_id, kind, status, payload, received_at, next_attempt_at, forget_at)
    select uuidv7(), 'bell', event_id, 'ring', status, '', now() - hours * interval '1 hour', now(), now()
    from (values ('old', 'failed', 25), ('lost', 'received', 25), ('young', 'failed', 23)) as made (event_id, status, hours)
  `.execute(ownDb)
  const broken = (await checkInvariants(ownDb)).filter((result) => result.broken > 0)
  expect(broken).toMatchObject([{ rule: 'every event of a webhook takes effect within a day', broken: 2 }])
})

test('checkRules sees what its own transaction has changed, and shows three examples at most', async ({ trx }) => {
  expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
  await sql`insert into users (first_name, total_spent) select 'Ada', 10 from generate_series(1, 5)`.execute(trx)
  const broken = (await checkRules(trx)).filter((result) => result.broken > 0)
  const figures = { rule: "people's figures equal their bookings and payments", broken: 5 }
  expect(broken).toContainEqual({ ...figures, examples: Array.from({ length: 3 }, () => expect.any(String)) })
})
