import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { activityList, activityWords } from '../house.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { activityAnswer } from './activity-answer.ts'
import { countActivity } from './fetch-activity.ts'
import type { ActivityKind } from './kinds.ts'
import { pickActivity } from './pick-activity.ts'
import { recordActivity } from './record-activity.ts'

type Input = Parameters<typeof activityList.page>[2]

const now = new Date('2026-11-20T12:00:00Z')

test('activityList finds what happened to a person and what they did, under every id they had', async ({ trx }) => {
  const [ada, old, ben] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ mergedIntoId: ada }).where('id', '=', old).execute()
  await recordActivity(trx, asAdmin(), say('tag.added', ada), say('tag.removed', old), say('tag.added', ben))
  await recordActivity(trx, asCustomer(ada), say('note.added', ada), say('note.edited', ben))

  const { rows } = await activityList.page(trx, asAdmin(), { userId: ada })
  const types = rows.map((row) => row.activityType).filter((type) => !type.startsWith('user.'))
  expect(types.sort()).toEqual(['note.added', 'note.edited', 'tag.added', 'tag.removed'])
})

test('activityList filters by kind, actor and London day; the total agrees', async ({ trx }) => {
  const [ada, doer] = [await makeCustomer(trx), await makeStaff(trx, 'admin')]
  const late = new Date('2026-06-30T23:30:00Z')
  await recordActivity(trx, asAdmin(doer), { ...say('booking.created', ada), at: late }, say('payment.recorded', ada))

  const found = async (input: Input) => {
    const [{ rows }, { total }] = [
      await activityList.page(trx, asAdmin(), input),
      await activityList.total(trx, asAdmin(), input),
    ]
    expect(total).toBe(rows.length)
    return rows.map((row) => row.activityType)
  }
  expect(await found({ actorId: doer, type: 'bookings' })).toEqual(['booking.created'])
  expect(await found({ actorId: doer, userId: ada, type: 'payment.recorded' })).toEqual(['payment.recorded'])
  expect(await found({ userId: ada, from: '2026-07-01', to: '2026-07-01' })).toEqual(['booking.created'])
  expect(await found({ userId: ada, from: '2026-06-30', to: '2026-06-30' })).toEqual([])
  expect(await found({ actorId: ada })).toEqual([])
})

test('activityList hides a person from other customers and from instructors', async ({ trx }) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  await recordActivity(trx, asAdmin(), say('booking.created', ada))
  expect((await activityList.page(trx, asCustomer(ben), { userId: ada })).rows).toEqual([])
  expect((await activityList.page(trx, asInstructor(ben), { type: 'bookings' })).rows).toEqual([])
})

test('pages hold every row once, though all share one moment and others are written meanwhile', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const at = new Date('2026-11-01T12:00:00Z')
  const entries = Array.from({ length: 23 }, (_, n) => ({ ...say('note.added', ada), description: String(n), at }))
  await recordActivity(trx, asAdmin(), ...entries)

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await activityList.page(trx, asAdmin(), {
      userId: ada,
      type: 'notes',
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

test('activityList answers fifty rows, the latest first, unless it is asked for others', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const at = (n: number) => new Date(Date.UTC(2026, 10, 1, 12, n))
  const entries = Array.from({ length: 51 }, (_, n) => ({
    ...say('note.added', ada),
    description: String(n),
    at: at(n),
  }))
  await recordActivity(trx, asAdmin(), ...entries)

  const list = async (input: Input) => {
    const page = await activityList.page(trx, asAdmin(), { userId: ada, type: 'note.added', ...input })
    return [page.rows.length, page.rows[0]?.activityDescription, page.nextCursor !== null]
  }
  expect(await list({})).toEqual([50, '50', true])
  expect(await list({ pageSize: 51, order: 'asc' })).toEqual([51, '0', false])
})

test('activityList.where holds for the rows that a page finds, and for no other', async ({ trx }) => {
  const [ada, old, doer] = [await makeCustomer(trx), await makeCustomer(trx), await makeStaff(trx, 'admin')]
  await trx.updateTable('users').set({ mergedIntoId: ada }).where('id', '=', old).execute()
  await recordActivity(trx, asAdmin(doer), say('tag.added', ada), say('tag.removed', old), say('tag.added', doer))
  await recordActivity(trx, asCustomer(old), say('note.added', doer))

  for (const asked of [{}, { userId: ada }, { userId: doer, type: 'note.added' }, { actorId: doer, userId: ada }]) {
    const { rows } = await activityList.page(trx, asAdmin(), asked, now)
    const log = trx.selectFrom('userActivityLogs').select('id').where(activityList.where(asked, now))
    const ids = (await log.execute()).map(({ id }) => id)
    expect(ids.sort(), JSON.stringify(asked)).toEqual(rows.map(({ id }) => id).sort())
  }
})

test('every row of activityList fits the documented shape', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await recordActivity(trx, asAdmin(), { ...say('note.added', ada), at: now })
  const { rows } = await activityList.page(trx, asAdmin(), { userId: ada, type: 'note.added' })
  expect(rows.map((row) => activityAnswer.parse(row).createdAt)).toEqual([now])
})

test('pickActivity picks a row once, though a person did it to themselves', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await recordActivity(trx, asCustomer(ada), say('note.added', ada))
  const filter = { userId: ada, actorId: ada, kinds: ['note.added'] }
  const stretch = { cursor: undefined, direction: 'desc', most: 10, now } as const
  const { picked, way } = await pickActivity(trx, asAdmin(), filter, stretch)
  const { rows } = await sql`select * from ${picked} as branches`.execute(trx)
  expect([rows.length, way]).toEqual([1, 'desc'])
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
  const filters: Input[] = [
    {},
    { order: 'asc' },
    { type: 'user.merged' },
    { actorId: doer },
    { actorId: doer, type: 'user.merged' },
    { userId: ada },
    { userId: doer },
    { from: '2020-01-01', to: '2020-01-02' },
    ...activityWords.groups.map(({ name }) => ({ type: name })),
  ]

  expect(await countActivity(ownDb, asAdmin(), {}, now)).toEqual({ total: 10_000, isExact: false })
  for (const input of filters) {
    const { watched, queries } = watchQueries(ownDb)
    const first = await activityList.page(watched, asAdmin(), { ...input })
    if (first.nextCursor) await activityList.page(watched, asAdmin(), { ...input, cursor: first.nextCursor })
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
