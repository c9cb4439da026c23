import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import type { BulkVerb } from './bulk-input.ts'
import { findPick, listRuns } from './find-pick.ts'
import { type Picker, pickPeople } from './pick-people.ts'
import { startBulkRun } from './start-bulk-run.ts'
import { workBulkRun } from './work-bulk-run.ts'

async function office(db: Db): Promise<Picker> {
  const userId = await inTransaction(db, (trx) => makeStaff(trx, 'admin'))
  return { ...asAdmin(userId), userId }
}

function makeMany(db: Db, names: string[]) {
  return inTransaction(db, async (trx) => {
    const ids: string[] = []
    for (const firstName of names) ids.push(await makeCustomer(trx, { firstName }))
    return ids
  })
}

const start = (db: Db, actor: Picker, pickId: string, todo: BulkVerb) =>
  inTransaction(db, (trx) => startBulkRun(trx, actor, { pickId, ...todo }))

async function reportOf(db: Db, actor: Picker, pickId: string) {
  const [run] = await listRuns(db, actor, pickId)
  if (!run) throw new Error('no run')
  const { done, unchanged, failed, failures, finishedAt } = run
  const reasons = failures.map(({ firstName, reason }) => `${firstName}: ${reason}`)
  return { done, unchanged, failed, reasons, isFinished: finishedAt !== null }
}

const suspend: BulkVerb = { verb: 'status', status: 'suspended' }

test('does what is allowed, and names everyone it failed for', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const [ann = '', bob = '', cat = '', dan = ''] = await makeMany(ownDb, ['Ann', 'Bob', 'Cat', 'Dan'])
  const pickId = await inTransaction(ownDb, (trx) =>
    pickPeople(trx, actor, { ids: [ann, bob, cat, dan, actor.userId, ann] }),
  )
  expect((await findPick(ownDb, actor, pickId))?.people).toBe(5)

  await sql`update users set merged_into_id = ${ann} where id = ${bob}`.execute(ownDb)
  await sql`update users set status = 'suspended' where id = ${cat}`.execute(ownDb)
  await sql`delete from user_identities where user_id = ${dan}`.execute(ownDb)
  await sql`delete from users where id = ${dan}`.execute(ownDb)
  await workBulkRun(ownDb, actor, await start(ownDb, actor, pickId, suspend))

  expect(await reportOf(ownDb, actor, pickId)).toEqual({
    done: 1,
    unchanged: 1,
    failed: 3,
    isFinished: true,
    reasons: expect.arrayContaining([
      'Bob: Merged into Ann Khan in the meantime.',
      'Ines: What staff may do is changed under Staff.',
      'null: This person is no longer on record.',
    ]),
  })
  const logged = await ownDb
    .selectFrom('userActivityLogs')
    .select('userId')
    .where('activityType', '=', 'user.updated')
    .execute()
  expect(logged).toEqual([{ userId: ann }])
})

test('all that match are fixed when they are picked, whatever the filter finds later', async ({ ownDb }) => {
  const actor = await office(ownDb)
  await makeMany(ownDb, ['Ann', 'Bob'])
  const filter = { role: 'customer', status: 'active' } as const
  const pickId = await inTransaction(ownDb, (trx) => pickPeople(trx, actor, { filter }))
  const [late = ''] = await makeMany(ownDb, ['Late'])

  // The first batch changes the rows that the filter matches; the run must still cover exactly the selected people.
  await workBulkRun(ownDb, actor, await start(ownDb, actor, pickId, { verb: 'status', status: 'inactive' }))

  expect(await reportOf(ownDb, actor, pickId)).toMatchObject({ done: 2, failed: 0 })
  const { status } = await ownDb.selectFrom('users').select('status').where('id', '=', late).executeTakeFirstOrThrow()
  expect(status).toBe('active')
})

test('consent is switched off with its evidence, tags are put on and taken away', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const ids = await makeMany(ownDb, ['Ann', 'Bob'])
  await ownDb.updateTable('users').set({ marketingConsent: true }).where('firstName', '=', 'Ann').execute()
  const pickId = await inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids }))
  const work = async (todo: BulkVerb) => {
    await workBulkRun(ownDb, actor, await start(ownDb, actor, pickId, todo))
    return reportOf(ownDb, actor, pickId)
  }

  expect(await work({ verb: 'consent_off', consent: 'marketing' })).toMatchObject({ done: 1, unchanged: 1 })
  const events = await ownDb.selectFrom('consentEvents').select(['userId', 'consent', 'granted', 'actorId']).execute()
  expect(events).toEqual([{ userId: ids[0], consent: 'marketing', granted: false, actorId: actor.userId }])

  expect(await work({ verb: 'tag', name: 'VIP' })).toMatchObject({ done: 2 })
  expect(await work({ verb: 'tag', name: 'vip' })).toMatchObject({ done: 0, unchanged: 2 })
  const { id: tagId } = await ownDb.selectFrom('tags').select('id').executeTakeFirstOrThrow()
  expect(await work({ verb: 'untag', tagId })).toMatchObject({ done: 2 })
  expect(await ownDb.selectFrom('userTags').selectAll().execute()).toEqual([])
})

test('a locked person is reported, and everyone else is processed', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const [ann = '', bob = ''] = await makeMany(ownDb, ['Ann', 'Bob'])
  const pickId = await inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids: [ann, bob] }))
  const runId = await start(ownDb, actor, pickId, suspend)

  await inTransaction(ownDb, async (trx) => {
    await trx.selectFrom('users').select('id').where('id', '=', ann).forUpdate().execute()
    await workBulkRun(ownDb, actor, runId)
  })
  expect(await reportOf(ownDb, actor, pickId)).toMatchObject({
    done: 1,
    failed: 1,
    reasons: ['Ann: Someone else is changing this just now. Try again.'],
  })
})

test('interrupted, the report is true; carried on by two at once, nobody is worked twice', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const ids = await makeMany(
    ownDb,
    Array.from({ length: 130 }, (_, place) => `P${place}`),
  )
  const pickId = await inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids }))
  const runId = await start(ownDb, actor, pickId, suspend)

  const broken = ids[60] ?? ''
  await sql`create function fail() returns trigger language plpgsql as $$ begin raise 'power cut'; end $$`.execute(
    ownDb,
  )
  await sql`create trigger cut before update on users for each row when (old.id = ${sql.lit(broken)})
    execute function fail()`.execute(ownDb)
  await expect(workBulkRun(ownDb, actor, runId)).rejects.toThrow('power cut')
  const suspended = () =>
    ownDb
      .selectFrom('users')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('status', '=', 'suspended')
      .executeTakeFirstOrThrow()
  expect(await reportOf(ownDb, actor, pickId)).toMatchObject({ done: 50, isFinished: false })
  expect(await suspended()).toEqual({ n: 50 })

  await sql`drop trigger cut on users`.execute(ownDb)
  await Promise.all([workBulkRun(ownDb, actor, runId), workBulkRun(ownDb, actor, runId)])
  expect(await reportOf(ownDb, actor, pickId)).toMatchObject({ done: 130, failed: 0, isFinished: true })
  const logged = await ownDb
    .selectFrom('userActivityLogs')
    .select('id')
    .where('activityType', '=', 'user.updated')
    .execute()
  expect(logged).toHaveLength(130)
})

test('refuses an empty selection, too many people, and another’s selection', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const other = await office(ownDb)
  const [ann = ''] = await makeMany(ownDb, ['Ann'])
  const pick = (ids: string[]) => inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids }))
  await expect(pick([])).rejects.toThrow('No one is selected')
  await sql`insert into users (first_name) select 'Crowd' from generate_series(1, 10001)`.execute(ownDb)
  await expect(inTransaction(ownDb, (trx) => pickPeople(trx, actor, { filter: {} }))).rejects.toThrow(
    'More than 10,000',
  )

  const pickId = await pick([ann])
  const runId = await start(ownDb, actor, pickId, suspend)
  const instructor: Picker = { ...actor, role: 'instructor' }
  for (const stranger of [other, instructor]) {
    expect(await findPick(ownDb, stranger, pickId)).toBeUndefined()
    expect(await listRuns(ownDb, stranger, pickId)).toEqual([])
    await expect(start(ownDb, stranger, pickId, suspend)).rejects.toThrow('no longer exists')
    await expect(workBulkRun(ownDb, stranger, runId)).rejects.toThrow('no longer exists')
    const none = inTransaction(ownDb, (trx) => pickPeople(trx, instructor, { filter: {} }))
    await expect(none).rejects.toThrow('No one is selected')
  }
  const { status } = await ownDb.selectFrom('users').select('status').where('id', '=', ann).executeTakeFirstOrThrow()
  expect(status).toBe('active')
})

test('findPick finds one selection of several, with its first eight by name', async ({ ownDb }) => {
  const actor = await office(ownDb)
  const ids = await makeMany(ownDb, ['I', 'H', 'G', 'F', 'E', 'D', 'C', 'B', 'A'])
  const pick = (some: string[]) => inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids: some }))
  const [all, two] = [await pick(ids), await pick(ids.slice(0, 2))]
  const found = async (id: string) => {
    const { people, first } = (await findPick(ownDb, actor, id)) ?? { people: 0, first: [] }
    return [people, first.map(({ firstName }) => firstName).join('')]
  }
  expect([await found(all), await found(two)]).toEqual([
    [9, 'BCDEFGHI'],
    [2, 'HI'],
  ])
  await expect(pick([])).rejects.toThrow('No one is selected')
})

test('listRuns lists the runs over one selection, the latest first, each with its tag and its own figures', async ({
  ownDb,
}) => {
  const actor = await office(ownDb)
  const ids = await makeMany(ownDb, ['Ann', 'Bob'])
  const pick = () => inTransaction(ownDb, (trx) => pickPeople(trx, actor, { ids }))
  const [one, other] = [await pick(), await pick()]
  await workBulkRun(ownDb, actor, await start(ownDb, actor, one, { verb: 'tag', name: 'VIP' }))
  await workBulkRun(ownDb, actor, await start(ownDb, actor, one, { verb: 'status', status: 'inactive' }))
  await start(ownDb, actor, other, { verb: 'status', status: 'active' })
  expect(await listRuns(ownDb, actor, one)).toMatchObject([
    { verb: 'status', value: 'inactive', tag: null, done: 2, unchanged: 0, failed: 0, failures: [] },
    { verb: 'tag', tag: 'VIP', done: 2, unchanged: 0, failed: 0 },
  ])
  expect(await listRuns(ownDb, actor, other)).toMatchObject([{ verb: 'status', value: 'active', done: 0 }])
})

test('a selection of one’s own is forgotten after seven days, unless something was done with it', async ({ ownDb }) => {
  const [actor, colleague] = [await office(ownDb), await office(ownDb)]
  const ids = await makeMany(ownDb, ['Ann'])
  const now = new Date()
  const pick = (by: Picker, days: number, milliseconds = 0) =>
    inTransaction(ownDb, (trx) =>
      pickPeople(trx, by, { ids }, new Date(now.getTime() - days * 86_400_000 - milliseconds)),
    )
  const [old, used, kept, theirs] = [
    await pick(actor, 7, 1),
    await pick(actor, 7, 1),
    await pick(actor, 7),
    await pick(colleague, 8),
  ]
  await start(ownDb, actor, used, suspend)
  const fresh = await pick(actor, 0)
  const left = await ownDb.selectFrom('peoplePicks').select('id').execute()
  expect(left.map(({ id }) => id).sort()).toEqual([used, kept, theirs, fresh].sort())
  expect(left).not.toContainEqual({ id: old })
})
