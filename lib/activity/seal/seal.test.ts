import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { log } from '../../log.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { blankActivity } from '../blank-activity.ts'
import { sealActivity } from './seal-activity.ts'
import { verifySeal } from './verify-seal.ts'

vi.spyOn(log, 'info').mockImplementation(() => undefined)

test('sealActivity seals rows in blocks, and verifySeal accepts them', async ({ ownDb }) => {
  await write(ownDb, 25)
  vi.mocked(log.info).mockClear()
  expect(await seal(ownDb)).toEqual([10, 10, 5])
  const told = vi.mocked(log.info).mock.calls.map(([block]) => block)
  expect(told).toMatchObject([1, 2, 3].map((number) => ({ number, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })))
  expect(await seal(ownDb)).toEqual([])
  expect(await verifySeal(ownDb)).toMatchObject({ blocks: 3, rows: 25, unsealed: 0, broken: undefined })

  await write(ownDb, 1)
  expect(await seal(ownDb)).toEqual([1])
  expect(await verifySeal(ownDb)).toMatchObject({ blocks: 4, rows: 26, broken: undefined })
})

test('sealActivity leaves room for a row committed late, and no writer waits', async ({ ownDb }) => {
  const late = await ownDb.startTransaction().execute()
  await sql`insert into user_activity_logs (activity_type) values ('test.late')`.execute(late)
  // A writer that waited for the late one would wait in vain and be refused.
  await inTransaction(ownDb, (trx) =>
    sql`insert into user_activity_logs (activity_type) values ('test.quick')`.execute(trx),
  )
  await sql`select pg_sleep(2.1)`.execute(ownDb)

  expect(await seal(ownDb)).toEqual([])
  await late.commit().execute()
  expect(await seal(ownDb)).toEqual([2])
  expect(await verifySeal(ownDb)).toMatchObject({ rows: 2, broken: undefined })
})

test('sealActivity is held back by the oldest writer, not by a reader that began before', async ({ ownDb }) => {
  const reader = await ownDb.startTransaction().execute()
  await sql`select 1`.execute(reader)
  await sql`insert into user_activity_logs (activity_type) values ('test.settled')`.execute(ownDb)
  await sql`select pg_sleep(2.5)`.execute(ownDb)
  const writer = await ownDb.startTransaction().execute()
  await sql`insert into user_activity_logs (activity_type) values ('test.late')`.execute(writer)

  const sealed = await seal(ownDb).finally(async () => {
    await writer.commit().execute()
    await reader.commit().execute()
  })
  expect(sealed).toEqual([1])
})

test('only one of several runs of sealActivity seals at a time', async ({ ownDb }) => {
  await write(ownDb, 40)
  await Promise.all([seal(ownDb), seal(ownDb), seal(ownDb), seal(ownDb)])
  await seal(ownDb)
  expect(await verifySeal(ownDb)).toMatchObject({ blocks: 4, rows: 40, broken: undefined })
})

const row12 = '(select id from user_activity_logs order by id offset 11 limit 1)'
const row13 = '(select id from user_activity_logs order by id offset 12 limit 1)'

const tamperings = {
  'an edited description': [`update user_activity_logs set activity_description = 'x' where id = ${row12}`, 'edited'],
  'an edited moment': [`update user_activity_logs set created_at = now() where id = ${row12}`, 'edited'],
  'an edited person': [`update user_activity_logs set user_id = uuidv7() where id = ${row12}`, 'edited'],
  'an edited detail': [`update user_activity_logs set details = '{"a":2}' where id = ${row12}`, 'edited'],
  'an edited address': [`update user_activity_logs set ip_address = '192.0.2.9' where id = ${row12}`, 'edited'],
  'an exchanged salt': [`update user_activity_logs set salt = gen_random_uuid() where id = ${row12}`, 'edited'],
  'a blanked row with forged contents': [
    `update user_activity_logs log set kept_what = activity_what(log), details = '{"a":3}' where id = ${row12}`,
    'edited',
  ],
  'a deleted row': [`delete from user_activity_logs where id = ${row12}`, 'deleted'],
  'an inserted row': [
    `insert into user_activity_logs (id, activity_type)
     select overlay(id::text placing '0000' from 33)::uuid, 'test.forged' from user_activity_logs where id = ${row12}`,
    'inserted',
  ],
  'two rows that were swapped': [
    `do $$ declare one uuid := ${row12}; two uuid := ${row13}; begin
       update user_activity_logs set id = '00000000-0000-0000-0000-000000000001' where id = one;
       update user_activity_logs set id = one where id = two;
       update user_activity_logs set id = two where id = '00000000-0000-0000-0000-000000000001';
     end $$`,
    'reordered',
  ],
} as const

for (const [what, [tampering, kind]] of Object.entries(tamperings)) {
  test(`verifySeal reports ${what}`, async ({ ownDb }) => {
    await write(ownDb, 25)
    await seal(ownDb)
    await withoutTriggers(ownDb, tampering)

    const { broken } = await verifySeal(ownDb)
    expect(broken).toMatchObject({ block: 2, kind })
  })
}

test('verifySeal reports a block that was changed, and one that is missing', async ({ ownDb }) => {
  await write(ownDb, 25)
  await seal(ownDb)
  await withoutTriggers(ownDb, "update activity_blocks set hash = sha256('x') where number = 2")
  expect(await verifySeal(ownDb)).toMatchObject({
    blocks: 1,
    rows: 10,
    unsealed: 0,
    broken: { block: 2, kind: 'block' },
  })
  await withoutTriggers(ownDb, 'delete from activity_blocks where number = 2')
  expect((await verifySeal(ownDb)).broken).toMatchObject({ block: 2, sentence: 'Block 2 is missing.' })
})

test('blankActivity blanks the words about a person, and the seal still verifies', async ({ ownDb }) => {
  const [ada, ben] = await inTransaction(ownDb, async (trx) => [await makeCustomer(trx), await makeCustomer(trx)])
  await sql`insert into user_activity_logs (id, user_id, actor_id, activity_type, activity_description, details, user_agent)
    select uuidv7('-1 minute'), who, ${ada}, 'test.done', 'canary', '{"said": "canary"}', 'canary agent'
    from unnest(array[${ada}, ${ben}]::uuid[]) who`.execute(ownDb)
  await seal(ownDb)
  expect(await inTransaction(ownDb, (trx) => blankActivity(trx, ada ?? ''))).toBeGreaterThan(1)

  const kept = await sql<{ row: string }>`select log::text as row from user_activity_logs log`.execute(ownDb)
  expect(kept.rows.filter(({ row }) => row.includes('canary agent'))).toEqual([])
  expect(kept.rows.filter(({ row }) => row.includes('canary'))).toHaveLength(1)
  await seal(ownDb)
  expect((await verifySeal(ownDb)).broken).toBeUndefined()

  await withoutTriggers(ownDb, `update user_activity_logs set details = '{"said": "else"}' where user_id = '${ben}'`)
  expect((await verifySeal(ownDb)).broken?.kind).toBe('edited')
})

test('the database refuses any other update, delete or truncate of rows and blocks', async ({ ownDb }) => {
  await write(ownDb, 5)
  await seal(ownDb)
  const refused = [
    "update user_activity_logs set activity_description = ''",
    "update user_activity_logs set details = '{}', changes = '{}', activity_description = '', salt = null",
    'update user_activity_logs log set kept_where = activity_where(log), kept_what = activity_what(log), salt = null',
    'delete from user_activity_logs',
    'truncate user_activity_logs',
    'update activity_blocks set number = number + 1',
    'delete from activity_blocks',
    'truncate activity_blocks',
  ]
  for (const statement of refused)
    await expect(sql.raw(statement).execute(ownDb), statement).rejects.toThrow('append-only')
})

/** Writes rows a minute old, since younger ones are not settled yet. */
async function write(db: Db, rows: number): Promise<void> {
  await sql`insert into user_activity_logs (id, activity_type, activity_description, details)
    select uuidv7('-1 minute'), 'test.written', n::text, jsonb_build_object('a', n) from generate_series(1, ${rows}::int) n
  `.execute(db)
}

async function seal(db: Db): Promise<number[]> {
  return (await sealActivity(db, undefined, 10)).map(({ rows }) => rows)
}

async function withoutTriggers(db: Db, statement: string): Promise<void> {
  const tables = ['user_activity_logs', 'activity_blocks']
  for (const table of tables) await sql.raw(`alter table ${table} disable trigger user`).execute(db)
  await sql.raw(statement).execute(db)
}
