import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { ensureTag } from '../../people/tags/ensure-tag.ts'
import { tagPerson } from '../../people/tags/tag-person.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { moveRecords } from './move-records.ts'

const note = { type: 'general', content: 'Rings back', isInternal: true, forInstructors: false } as const
const addOne = (trx: Trx, userId: string) => addNote(trx, asAdmin(), { userId, ...note, isPinned: false })

test('moveRecords gives every row of the merged records to the survivor, and says whose each was', async ({ trx }) => {
  const [survivorId, one, stranger] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const { bookerId: two, bookingId } = await makeBooking(trx)
  const [ofOne, ofTwo, ofStranger] = [await addOne(trx, one), await addOne(trx, two), await addOne(trx, stranger)]

  const moves = await moveRecords(trx, survivorId, [one, two])
  const moved = (table: string) =>
    moves.filter((move) => move.table === table).map(({ fromUserId, column, keys }) => ({ fromUserId, column, keys }))
  expect(moved('user_notes')).toEqual([
    { fromUserId: one, column: 'user_id', keys: [ofOne] },
    { fromUserId: two, column: 'user_id', keys: [ofTwo] },
  ])
  expect(moved('bookings')).toEqual([{ fromUserId: two, column: 'user_id', keys: [bookingId] }])
  const notes = await trx.selectFrom('userNotes').select(['id', 'userId']).execute()
  expect(new Map(notes.map(({ id, userId }) => [id, userId]))).toEqual(
    new Map([
      [ofOne, survivorId],
      [ofTwo, survivorId],
      [ofStranger, stranger],
    ]),
  )
})

test('moveRecords moves one of two twins, and leaves what the survivor has already', async ({ trx }) => {
  const [survivorId, one, two] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const [vip, late] = [
    (await ensureTag(trx, asAdmin(), { name: 'VIP' })).id,
    (await ensureTag(trx, asAdmin(), { name: 'Late' })).id,
  ]
  for (const [userId, tagId] of [
    [survivorId, vip],
    [one, vip],
    [one, late],
    [two, late],
  ] as const)
    await tagPerson(trx, asAdmin(), { userId, tagId })
  await moveRecords(trx, survivorId, [one, two])
  const tags = await trx.selectFrom('userTags').select(['userId', 'tagId']).execute()
  expect(new Set(tags.map(({ userId, tagId }) => `${userId} ${tagId}`))).toEqual(
    new Set([`${survivorId} ${vip}`, `${survivorId} ${late}`, `${one} ${vip}`, `${two} ${late}`]),
  )
})
