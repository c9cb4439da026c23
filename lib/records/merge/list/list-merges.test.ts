import { expect } from 'vitest'
import type { Trx } from '../../../db/types.ts'
import { addNote } from '../../../people/notes/add-note.ts'
import { asAdmin, asCustomer, asInstructor } from '../../../testing/actors.ts'
import { testKeyring as keyring } from '../../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../../testing/make/make.ts'
import { test } from '../../../testing/test.ts'
import { mergePeople } from '../merge-people.ts'
import { undoMerge } from '../undo/undo-merge.ts'
import { listMergeMoves } from './list-merge-moves.ts'
import { findMerge, listMerges } from './list-merges.ts'
import { listRecentMerges } from './recent-merges.ts'
import { visibleMerges } from './visible-merges.ts'

const now = new Date('2026-11-21T12:00:00Z')
const note = { type: 'general', content: 'Rings back', isInternal: true, forInstructors: false } as const

async function makeMerge(trx: Trx, at = now) {
  const doer = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const mergedId = await makeCustomer(trx, { firstName: 'Ben', email: `ben${at.getTime()}@acme.example` })
  // Made last, so that this name wins.
  const survivorId = await makeCustomer(trx, { firstName: 'Ada' })
  await addNote(trx, doer, { userId: mergedId, ...note, isPinned: false })
  const done = await mergePeople(trx, doer, { survivorId, mergeIds: [mergedId], keyring }, at)
  return { survivorId, mergedId, mergeId: done?.mergeId ?? '' }
}

test('listMerges and findMerge say who merged whom into whom and how many rows moved, the latest first', async ({
  trx,
}) => {
  const older = await makeMerge(trx, new Date('2026-11-01T12:00:00Z'))
  const newer = await makeMerge(trx)
  const { rows } = await listMerges(trx, asAdmin(), {})
  expect(rows.map(({ id }) => id)).toEqual([newer.mergeId, older.mergeId])
  const row = {
    survivorId: older.survivorId,
    survivorName: 'Ada Khan',
    mergedNames: ['Ben Khan'],
    mergedBy: 'Olga Ward',
    movedRows: expect.any(Number),
    undoneAt: null,
  }
  expect(rows[1]).toMatchObject(row)
  expect(rows[1]?.movedRows).toBeGreaterThan(1)
  const { survivorId } = older
  expect((await listMerges(trx, asAdmin(), { survivorId })).rows.map(({ id }) => id)).toEqual([older.mergeId])
  expect(await findMerge(trx, asAdmin(), older.mergeId)).toMatchObject({ ...row, undoReport: null })
})

test('listMergeMoves says what each merged record gave', async ({ trx }) => {
  const { mergeId, mergedId } = await makeMerge(trx)
  await makeMerge(trx, new Date('2026-11-01T12:00:00Z'))
  const members = await listMergeMoves(trx, asAdmin(), mergeId)
  expect(members).toMatchObject([{ id: mergedId, name: 'Ben Khan', email: `ben${now.getTime()}@acme.example` }])
  expect(members[0]?.moves).toContainEqual({ rows: 'notes', count: 1 })
})

test('listRecentMerges lists what was merged into a person for thirty days, unless it was undone', async ({ trx }) => {
  const { survivorId, mergeId } = await makeMerge(trx)
  const recent = async (at: string) =>
    (await listRecentMerges(trx, asAdmin(), survivorId, new Date(at))).map(({ id }) => id)
  expect(await recent('2026-12-21T11:59:59Z')).toEqual([mergeId])
  expect(await recent('2026-12-21T12:00:00Z')).toEqual([])
  await undoMerge(trx, asAdmin(), { mergeId, keyring }, now)
  expect(await recent('2026-11-22T12:00:00Z')).toEqual([])
})

test('visibleMerges shows merges to the office alone', async ({ trx }) => {
  const { survivorId, mergeId } = await makeMerge(trx)
  expect(await visibleMerges(trx, asAdmin()).select('id').execute()).toEqual([{ id: mergeId }])
  for (const stranger of [asCustomer(survivorId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await visibleMerges(trx, stranger).select('id').execute()).toEqual([])
    expect((await listMerges(trx, stranger, {})).rows).toEqual([])
    expect(await findMerge(trx, stranger, mergeId)).toBeUndefined()
    expect(await listMergeMoves(trx, stranger, mergeId)).toEqual([])
    expect(await listRecentMerges(trx, stranger, survivorId, now)).toEqual([])
  }
})
