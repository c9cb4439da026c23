import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { eraseMerges } from './erase-merges.ts'
import { mergePeople } from './merge-people.ts'
import { undoMerge } from './undo/undo-merge.ts'

const now = new Date('2026-11-21T12:00:00Z')
const note = { type: 'general', isInternal: true, forInstructors: false, isPinned: false } as const

/** A merge of a person with a company and a note into a person with neither. */
async function makeMerge(trx: Trx) {
  const [survivorId, mergedId] = [await makeCustomer(trx), await makeCustomer(trx, { companyName: 'Acme' })]
  await addNote(trx, asAdmin(), { userId: mergedId, ...note, content: 'Rings back' })
  const done = await mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergedId], keyring }, now)
  return { survivorId, mergedId, mergeId: done?.mergeId ?? '' }
}

const erase = (trx: Trx, userIds: string[]) =>
  eraseMerges(trx, { userIds, emails: [], names: [], pseudonym: { firstName: 'Erased', lastName: '7' }, keyring, now })

async function keptOf(trx: Trx, mergeId: string) {
  const merge = trx.selectFrom('userMerges').select(['fields', 'sealed', 'undoReport']).where('id', '=', mergeId)
  const members = trx.selectFrom('userMergeMembers').select('email').where('mergeId', '=', mergeId)
  const moves = trx.selectFrom('userMergeMoves').select(['kept', 'rowKeys']).where('mergeId', '=', mergeId)
  return {
    ...(await merge.executeTakeFirstOrThrow()),
    emails: (await members.execute()).map(({ email }) => email),
    moves: await moves.execute(),
  }
}

test('eraseMerges empties what a merge kept for its undo, found by the survivor or by a merged record', async ({
  trx,
}) => {
  const [one, two, other] = [await makeMerge(trx), await makeMerge(trx), await makeMerge(trx)]
  const standing = await keptOf(trx, other.mergeId)
  expect(standing.moves.length).toBeGreaterThan(0)
  expect(standing).toMatchObject({ fields: { companyName: { after: 'Acme' } }, emails: [expect.any(String)] })

  const entries = await erase(trx, [one.survivorId, one.mergedId, two.mergedId])
  expect(entries).toMatchObject([{ table: 'user_merges', rows: 2, fate: 'blanked', until: null }])
  for (const { mergeId } of [one, two]) {
    const kept = await keptOf(trx, mergeId)
    expect(kept).toMatchObject({ fields: {}, sealed: null, undoReport: null, emails: [null] })
    for (const move of kept.moves) expect(move).toEqual({ kept: null, rowKeys: [] })
  }
  expect(await keptOf(trx, other.mergeId)).toEqual(standing)
})

test('eraseMerges empties a merge of which only the survivor or only a merged record is named', async ({ trx }) => {
  const [one, two] = [await makeMerge(trx), await makeMerge(trx)]
  for (const [userId, { mergeId }] of [
    [one.survivorId, one],
    [two.mergedId, two],
  ] as const) {
    expect(await erase(trx, [userId])).toMatchObject([{ rows: 1 }])
    expect(await keptOf(trx, mergeId)).toMatchObject({ fields: {}, sealed: null })
  }
})

test('eraseMerges empties the report of an undo', async ({ trx }) => {
  const { mergedId, mergeId } = await makeMerge(trx)
  await undoMerge(trx, asAdmin(), { mergeId, keyring }, now)
  expect(JSON.stringify((await keptOf(trx, mergeId)).undoReport)).toContain(mergedId)
  await erase(trx, [mergedId])
  expect((await keptOf(trx, mergeId)).undoReport).toEqual({})
})
