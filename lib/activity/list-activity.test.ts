import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { activityWords } from '../house.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import type { ActivityKind } from './kinds.ts'
import { countActivity, type ListActivityInput, listActivity } from './list-activity.ts'
import { pickActivity } from './pick-activity.ts'
import { recordActivity } from './record-activity.ts'

test('listActivity finds what happened to a person and what they did, under every id they had', async ({ trx }) => {
  const [ada, old, ben] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ mergedIntoId: ada }).where('id', '=', old).execute()
  await recordActivity(trx, asAdmin(), say('tag.added', ada), say('tag.removed', old), say('tag.added', ben))
  await recordActivity(trx, asCustomer(ada), say('note.added', ada), say('note.edited', ben))

  const { rows } = await listActivity(trx, asAdmin(), { userId: ada })
  const types = rows.map((row) => row.activityType).filter((type) => !type.startsWith('user.'))
  expect(types.sort()).toEqual(['note.added', 'note.edited', 'tag.added', 'tag.removed'])
})

test('listActivity filters by kind, actor and London day; countActivity agrees', async ({ trx }) => {
  const [ada, doer] = [await makeCustomer(trx), await makeStaff(trx, 'admin')]
  const late = new Date('2026-06-30T23:30:00Z')
  await recordActivity(trx, asAdmin(doer), { ...say('booking.created', ada), at: late }, say('payment.recorded', ada))

  const found = async (input: ListActivityInput) => {
    const [{ rows }, { total }] = [
      await listActivity(trx, asAdmin(), input),
      await countActivity(trx, asAdmin(), input),
    ]
    expect(total).toBe(rows.length)
    return rows.map((row) => row.activityType)
  }
  expect(await found({ actorId: doer, kinds: activityWords.kindsOf('bookings') })).toEqual(['booking.created'])
  expect(await found({ actorId: doer, userId: ada, kinds: ['payment.recorded'] })).toEqual(['payment.recorded'])
  expect(await found({ userId: ada, from: '2026-07-01', to: '2026-07-01' })).toEqual(['booking.created'])
  expect(await found({ userId: ada, from: '2026-06-30', to: '2026-06-30' })).toEqual([])
  expect(await found({ actorId: ada })).toEqual([])
})

test('listActivity hides a person from other customers and from instructors', async ({ trx }) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  await recordActivity(trx, asAdmin(), say('booking.created', ada))
  expect((await listActivity(trx, asCustomer(ben), { userId: ada })).rows).toEqual([])
  expect((await listActivity(trx, asInstructor(ben), { kinds: activityWords.kindsOf('bookings') })).rows).toEqual([])
})

test('pages hold every row once, though all share one moment and others are written meanwhile', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const at = new Date('2026-11-01T12:00:00Z')
  const entries = Array.from({ length: 23 }, (_, n) => ({ ...say('note.added', ada), description: String(n), at }))
  await recordActivity(trx, asAdmin(), ...entries)

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listActivity(trx, asAdmin(), {
      userId: ada,
      kinds: activityWords.kindsOf('notes'),
      pageSize: 5,
      cursor,
    })
    seen.push(...page.rows.map((row) => row.activityDescription))
    await recordActivity(trx, asAdmin(), say('note.added', ada))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(23)
  expect(seen).toHaveLength(23)
})

test('listActivity answers fifty rows, the latest first, unless it is asked for others', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const at = (n: number) => new Date(Date.UTC(2026, 10, 1, 12, n))
  const entries = Array.from({ length: 51 }, (_, n) => ({
    ...say('note.added', ada),
    description: String(n),
    at: at(n),
  }))
  await recordActivity(trx, asAdmin(), ...entries)

  const list = async (input: ListActivityInput) => {
    const page = await listActivity(trx, asAdmin(), { userId: ada, kinds: ['note.added'], ...input })
    return [page.rows.length, page.rows[0]?.activityDescription, page.nextCursor !== null]
  }
  expect(await list({})).toEqual([50, '50', true])
  expect(await list({ pageSize: 51, order: 'asc' })).toEqual([51, '0', false])
})

test('pickActivity picks a row once, though a person did it to themselves', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await recordActivity(trx, asCustomer(ada), say('note.added', ada))
  const filter = { userId: ada, actorId: ada, kinds: ['note.added'] }
  const { picked, direction } = await pickActivity(trx, asAdmin(), filter, { order: 'desc', limit: 10 })
  const { rows } = await sql`select * from ${picked} as branches`.execute(trx)
  expect([rows.length, direction]).toEqual([1, 'desc'])
})

test('with 200,000 rows, every filter reads one page and not the whole log', { timeout: 120_000 }, async ({
  ownDb,
}) => {
  const [ada, doer] = await inTransaction(ownDb, async (trx) => [
    await makeCustomer(trx),
    await makeStaff(trx, 'admin'),
  ])
  await fill(ownDb, 200_000, { ada, doer })
  await sql`analyze user_activity_logs`.execute(ownDb)
  const filters: ListActivityInput[] = [
    {},
    { order: 'asc' },
    { kinds: ['user.merged'] },
    { actorId: doer },
    { actorId: doer, kinds: ['user.merged'] },
    { userId: ada },
    { userId: doer },
    { from: '2020-01-01', to: '2020-01-02' },
    ...activityWords.groups.map(({ kinds }) => ({ kinds })),
  ]

  expect(await countActivity(ownDb, asAdmin(), {})).toEqual({ total: 10_000, isExact: false })
  for (const input of filters) {
    const { watched, queries } = watchQueries(ownDb)
    const first = await listActivity(watched, asAdmin(), { ...input })
    if (first.nextCursor) await listActivity(watched, asAdmin(), { ...input, cursor: first.nextCursor })
    for (const query of queries) {
      const plan = await explain(ownDb, query)
      expect(plan, JSON.stringify(input)).not.toMatch(/Seq Scan on user_activity_logs/)
      expect(buffersOf(plan), JSON.stringify(input)).toBeLessThan(4000)
    }
  }
})

const say = (type: ActivityKind, userId: string) => ({ type, userId, description: '' })

async function fill(db: Db, rows: number, { ada, doer }: { ada: string | undefined; doer: string | undefined }) {
  await sql`insert into user_activity_logs (user_id, actor_id, activity_type, created_at)
    select case when n % 5000 = 0 then ${ada}::uuid else uuidv7() end, case when n % 2 = 0 then ${doer}::uuid end,
      case when n % 50000 = 2 then 'user.merged' else (array['booking.created','payment.recorded','user.updated'])[1 + n % 3] end,
      timestamptz '2026-11-01' - n * interval '1 minute'
    from generate_series(1, ${rows}::int) n`.execute(db)
}

async function explain(db: Db, query: CompiledQuery): Promise<string> {
  const analysed = CompiledQuery.raw(`explain (analyze, buffers) ${query.sql}`, [...query.parameters])
  const { rows } = await db.executeQuery<{ queryPlan: string }>(analysed)
  return rows.map(({ queryPlan }) => queryPlan).join('\n')
}

function buffersOf(plan: string): number {
  return Number(/Buffers: shared (?:hit=(\d+))?/.exec(plan)?.[1] ?? 0) + Number(/read=(\d+)/.exec(plan)?.[1] ?? 0)
}
