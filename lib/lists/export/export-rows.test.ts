import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { conditions } from '../../people/conditions/schema.ts'
import { columnNames, peopleColumns } from '../../people/list/columns/people-columns.ts'
import { type ListPeopleInput, peopleList } from '../../people/list/people-list.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { exportRows, mayExport } from './export-rows.ts'

const now = new Date('2026-11-20T12:00:00Z')
const never = new AbortController().signal

type Wanted = ListPeopleInput & { columns: string[]; ids?: string[] }

function exportPeople(url: string, actor: StaffActor, asked: Wanted, signal: AbortSignal) {
  const columns = asked.columns.flatMap((name) => peopleColumns[name] ?? [])
  return exportRows(url, { columns, query: (trx) => peopleList.query(trx, actor, asked, now) }, signal, now)
}

async function exported(url: string, input: Wanted, actor = asAdmin()): Promise<string> {
  const pieces: string[] = []
  for await (const piece of exportPeople(url, actor, input, never)) pieces.push(piece)
  return pieces.join('')
}

function addCrowd(db: Db, people: number) {
  return sql`insert into users (first_name, last_name, email, total_spent, last_activity_date)
    select 'Person', lpad(n::text, 7, '0'), 'p' || n || '@x.example', n, timestamptz '2026-01-01' + n * interval '1 second'
    from generate_series(1, ${people}::int) n`.execute(db)
}

const openExports = (db: Db) =>
  sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(db)

test('exactly the filter, order and columns, with formulas and separators made harmless', async ({ ownDb, ownUrl }) => {
  await ownDb
    .insertInto('users')
    .values([
      { firstName: '=cmd()', lastName: 'A', email: 'a@x.example', totalSpent: '840.00', phone: '+447400123456' },
      { firstName: 'Zoë "Z", x', lastName: 'B\nC', totalSpent: '75.5', companyName: '@evil', status: 'inactive' },
      { firstName: '-1', lastName: 'D', totalSpent: '75.5', companyName: '\tx', marketingConsent: true },
      { firstName: 'Poor', lastName: 'E', totalSpent: '1' },
    ])
    .execute()
  const where = conditions.parse({ all: [['totalSpent', 'above', '2']] })
  const columns = ['name', 'phone', 'company', 'status', 'marketingConsent', 'totalSpent'] as const
  const text = await exported(ownUrl, { where, sort: 'totalSpent', columns: [...columns] })

  expect(text.startsWith('\uFEFFName,Phone,Company,Status,Marketing,Spent\r\n')).toBe(true)
  const rows: string[][] = parse(text, { bom: true })
  expect(rows.slice(1, 2)).toEqual([["'=cmd() A", "'+447400123456", '', 'Active', 'No', '840.00']])
  expect(rows.slice(2).sort()).toEqual(
    [
      ['Zoë "Z", x B\nC', '', "'@evil", 'Inactive', 'No', '75.50'],
      ["'-1 D", '', "'\tx", 'Active', 'Yes', '75.50'],
    ].sort(),
  )
})

test('every column can be exported', async ({ ownDb, ownUrl }) => {
  await addCrowd(ownDb, 1)
  const [head, ...rows]: string[][] = parse(await exported(ownUrl, { columns: columnNames }), { bom: true })
  expect(head).toEqual(columnNames.map((name) => peopleColumns[name]?.label))
  expect(rows).toHaveLength(1)
})

test('one moment: who comes, goes or changes while it streams is as they were', async ({ ownDb, ownUrl }) => {
  await addCrowd(ownDb, 5000)
  const pieces = exportPeople(ownUrl, asAdmin(), { columns: ['name', 'totalSpent'], sort: 'name' }, never)
  await pieces.next()
  const first = await pieces.next()
  await sql`update users set total_spent = 0, first_name = 'Changed'`.execute(ownDb)
  await addCrowdNamed(ownDb)

  let text = String(first.value)
  for await (const piece of pieces) text += piece
  const rows: string[][] = parse(text)
  expect(rows).toHaveLength(5000)
  expect(rows.at(-1)).toEqual(['Person 0005000', '5000.00'])
})

function addCrowdNamed(db: Db) {
  return sql`insert into users (first_name, last_name) values ('New', 'zzz')`.execute(db)
}

test('fetches no further than it is read, and lets go of the database when the reader leaves', async ({
  ownDb,
  ownUrl,
}) => {
  await addCrowd(ownDb, 3000)
  const open = [0, 1, 2].map(() => exportPeople(ownUrl, asAdmin(), { columns: ['name'] }, never))
  for (const pieces of open) await pieces.next()
  expect(mayExport()).toBe(false)
  expect((await openExports(ownDb)).rows).toEqual([{ n: 3 }])

  for (const pieces of open) await pieces.return(undefined)
  expect(mayExport()).toBe(true)
  await expect.poll(async () => (await openExports(ownDb)).rows).toEqual([{ n: 0 }])
})

test('an abort stops the query that runs', async ({ ownDb, ownUrl }) => {
  await addCrowd(ownDb, 10)
  await sql`create or replace function search_fold(value text) returns text language plpgsql volatile as
    $$ begin perform pg_sleep(15); return value; end $$`.execute(ownDb)
  const where = conditions.parse({ all: [['city', 'containsNot', 'x']] })
  const abort = new AbortController()
  const pieces = exportPeople(ownUrl, asAdmin(), { columns: ['name'], where }, abort.signal)
  await pieces.next()

  const started = Date.now()
  setTimeout(() => abort.abort(), 200)
  await expect(pieces.next()).rejects.toThrow('canceling statement')
  expect(Date.now() - started).toBeLessThan(5000)
  await expect.poll(async () => (await openExports(ownDb)).rows).toEqual([{ n: 0 }])
})

test('an actor who may reach nobody is sent titles alone', async ({ ownDb, ownUrl }) => {
  await addCrowd(ownDb, 3)
  const stranger = asInstructor(await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor')))
  expect(await exported(ownUrl, { columns: ['name'] }, stranger)).toBe('\uFEFFName\r\n')
})

test('picked rows alone, where their ids are given', async ({ ownDb, ownUrl }) => {
  await addCrowd(ownDb, 3)
  const { id } = await ownDb
    .selectFrom('users')
    .select('id')
    .where('lastName', '=', '0000002')
    .executeTakeFirstOrThrow()
  expect(await exported(ownUrl, { columns: ['name'], ids: [id] })).toBe('\uFEFFName\r\nPerson 0000002\r\n')
})
