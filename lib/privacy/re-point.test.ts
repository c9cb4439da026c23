import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listClaimed } from './list-claimed.ts'
import type { Claim, MergedPair } from './personal-data.ts'
import { rePoint, returnRows } from './re-point.ts'

const notes: Claim = { table: 'user_notes', column: 'user_id', onMerge: 'move', rows: 'notes', line: 'note_content' }
const tags: Claim = {
  table: 'user_tags',
  column: 'user_id',
  onMerge: 'move',
  rows: 'tags',
  line: 'tag_id::text',
  twins: ['tag_id'],
}

async function makePair(trx: Trx): Promise<MergedPair> {
  return { survivorId: await makeCustomer(trx), mergedId: await makeCustomer(trx) }
}

async function addNote(trx: Trx, userId: string, noteContent = 'Called'): Promise<string> {
  const row = { userId, noteContent }
  return (await trx.insertInto('userNotes').values(row).returning('id').executeTakeFirstOrThrow()).id
}

async function addTag(trx: Trx, name: string, ...userIds: string[]): Promise<string> {
  const { id } = await trx.insertInto('tags').values({ name }).returning('id').executeTakeFirstOrThrow()
  await trx
    .insertInto('userTags')
    .values(userIds.map((userId) => ({ userId, tagId: id })))
    .execute()
  return id
}

const notesOf = async (trx: Trx, userId: string) =>
  (await trx.selectFrom('userNotes').select('id').where('userId', '=', userId).orderBy('id').execute()).map((r) => r.id)
const tagsOf = async (trx: Trx, userId: string) =>
  (await trx.selectFrom('userTags').select('tagId').where('userId', '=', userId).execute()).map((row) => row.tagId)

test('rePoint moves rows to the survivor and leaves those of other people', async ({ trx }) => {
  const pair = await makePair(trx)
  const [moves, own] = [await addNote(trx, pair.mergedId), await addNote(trx, pair.survivorId)]
  const stranger = await makeCustomer(trx)
  const other = await addNote(trx, stranger)

  expect(await rePoint(trx, [notes, { ...tags }], pair)).toEqual([
    { table: 'user_notes', column: 'user_id', keys: [moves] },
  ])
  expect(await notesOf(trx, pair.survivorId)).toEqual([moves, own].toSorted())
  expect(await notesOf(trx, stranger)).toEqual([other])
})

test('rePoint leaves the rows of claims that stay', async ({ trx }) => {
  const pair = await makePair(trx)
  const note = await addNote(trx, pair.mergedId)
  expect(await rePoint(trx, [{ table: 'user_notes', column: 'user_id', onMerge: 'stay', why: '' }], pair)).toEqual([])
  expect(await notesOf(trx, pair.mergedId)).toEqual([note])
})

test('rePoint lets rejoined claims move their rows, and remembers what they return', async ({ trx }) => {
  const pair = await makePair(trx)
  const own: Claim = {
    table: 'duplicate_pairs',
    column: 'low_id',
    onMerge: 'rejoin',
    rows: 'pairs',
    rejoin: async (_, given) => ({ given }),
    separate: async () => undefined,
  }
  expect(await rePoint(trx, [own], pair)).toEqual([
    { table: 'duplicate_pairs', column: 'low_id', keys: [], kept: { given: pair } },
  ])
})

test('rePoint leaves a row behind when the survivor has its twin', async ({ trx }) => {
  const { survivorId, mergedId } = await makePair(trx)
  const both = await addTag(trx, 'VIP', survivorId, mergedId)
  const one = await addTag(trx, 'Nurse', mergedId)

  expect(await rePoint(trx, [tags], { survivorId, mergedId })).toEqual([
    { table: 'user_tags', column: 'user_id', keys: [one] },
  ])
  expect(await tagsOf(trx, mergedId)).toEqual([both])
  expect((await tagsOf(trx, survivorId)).toSorted()).toEqual([both, one].toSorted())
})

test('returnRows moves rows back, and reports those found elsewhere or gone', async ({ trx }) => {
  const pair = await makePair(trx)
  const [back, elsewhere, gone] = [
    await addNote(trx, pair.mergedId),
    await addNote(trx, pair.mergedId),
    await addNote(trx, pair.mergedId),
  ]
  const own = await addNote(trx, pair.survivorId)
  const [moved] = await rePoint(trx, [notes], pair)
  const stranger = await makeCustomer(trx)
  await trx.updateTable('userNotes').set({ userId: stranger }).where('id', '=', elsewhere).execute()
  await trx.deleteFrom('userNotes').where('id', '=', gone).execute()

  const returned = await returnRows(trx, moved ?? { table: '', column: '', keys: [] }, pair)
  expect(returned).toEqual({ restored: [back], elsewhere: [elsewhere], gone: [gone] })
  expect(await notesOf(trx, pair.mergedId)).toEqual([back])
  expect(await notesOf(trx, pair.survivorId)).toEqual([own])
})

test('returnRows moves rows with a two-column key back, or reports them as gone', async ({ trx }) => {
  const pair = await makePair(trx)
  const [back, gone] = [await addTag(trx, 'VIP', pair.mergedId), await addTag(trx, 'Nurse', pair.mergedId)]
  const [moved] = await rePoint(trx, [tags], pair)
  await trx.deleteFrom('userTags').where('tagId', '=', gone).execute()

  const returned = await returnRows(trx, moved ?? { table: '', column: '', keys: [] }, pair)
  expect(returned).toEqual({ restored: [back], elsewhere: [], gone: [gone] })
  expect(await tagsOf(trx, pair.mergedId)).toEqual([back])
})

test('listClaimed lists the rows a merge would move, table by table, without empty ones', async ({ trx }) => {
  const [one, two] = [await makeCustomer(trx), await makeCustomer(trx)]
  const first = await addNote(trx, one, 'Prefers Saturdays')
  const second = await addNote(trx, two, '')
  await addNote(trx, await makeCustomer(trx))

  const stays: Claim = { table: 'user_notes', column: 'user_id', onMerge: 'stay', why: '' }
  expect(await listClaimed(trx, [notes, tags, stays], [one, two])).toEqual([
    {
      table: 'user_notes',
      rows: 'notes',
      count: 2,
      lines: [
        { id: second, userId: two, line: 'Nameless' },
        { id: first, userId: one, line: 'Prefers Saturdays' },
      ],
    },
  ])
})

test('listClaimed lists a single row', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const id = await addNote(trx, userId)
  expect(await listClaimed(trx, [notes], [userId])).toMatchObject([{ count: 1, lines: [{ id }] }])
})

test('listClaimed lists the latest 200 rows and counts them all', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const ids: string[] = []
  for (let nth = 0; nth < 201; nth++) ids.push(await addNote(trx, userId))
  const [listed] = await listClaimed(trx, [notes], [userId])
  expect(listed?.count).toBe(201)
  expect(listed?.lines.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 200))
})
