import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { findNoteOf, noteAnswer, pageNotesOf } from './page-notes.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute))
const plain = { isInternal: true, forInstructors: false, isPinned: false }

async function write(trx: Trx, userId: string, minute: number, over: Partial<typeof plain> = {}) {
  const input = { userId, type: 'general' as const, content: `Call ${minute}`, ...plain, ...over }
  return addNote(trx, asAdmin(), input, at(minute))
}

test('pageNotesOf lists the notes of one person, the latest first, and in the other order when asked', async ({
  trx,
}) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const ids = [await write(trx, userId, 1, { isPinned: true }), await write(trx, userId, 2)]
  await write(trx, other, 3)

  const page = await pageNotesOf(trx, asAdmin(), userId, {})
  expect(page.rows.map(({ id }) => id)).toEqual(ids.toReversed())
  expect(page).toMatchObject({ total: 2, isExact: true })
  expect(page.rows.map((row) => noteAnswer.parse(row))).toMatchObject([{ version: 1 }, { pinnedAt: at(1) }])
  const turned = await pageNotesOf(trx, asAdmin(), userId, { order: 'asc' })
  expect(turned.rows.map(({ id }) => id)).toEqual(ids)
})

test('pageNotesOf says nothing of what a medical note says', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await addNote(trx, asAdmin(), { userId, type: 'medical', content: 'Asthma', keyring, ...plain }, at(1))
  await write(trx, userId, 2)
  const { rows } = await pageNotesOf(trx, asAdmin(), userId, {})
  expect(rows.map(({ noteContent }) => noteContent)).toEqual(['Call 2', null])
})

test('findNoteOf finds a note of this person, and of no other', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const noteId = await write(trx, userId, 1)
  await write(trx, userId, 2)
  expect(await findNoteOf(trx, asAdmin(), { userId, noteId })).toMatchObject({ id: noteId, noteContent: 'Call 1' })
  expect(await findNoteOf(trx, asAdmin(), { userId: other, noteId })).toBeUndefined()
})

test('notes hide from instructors, and from customers unless meant for them', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await write(trx, userId, 1)
  const open = await write(trx, userId, 2, { isInternal: false })
  const idsFor = async (actor: Parameters<typeof pageNotesOf>[1]) =>
    (await pageNotesOf(trx, actor, userId, {})).rows.map(({ id }) => id)

  expect(await idsFor(asCustomer(userId))).toEqual([open])
  expect(await idsFor(asCustomer(await makeCustomer(trx)))).toEqual([])
  expect(await idsFor(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})
