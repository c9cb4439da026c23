import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { editNote } from './edit-note.ts'
import { readWords } from './note-words.ts'
import { sealVersions } from './seal-versions.ts'

const words = { type: 'general', isInternal: true, forInstructors: false } as const

/** A note edited once, so that it has one earlier version. */
async function makeEdited(trx: Trx, userId: string): Promise<string> {
  const noteId = await addNote(trx, asAdmin(), { userId, ...words, content: 'Carries an inhaler', isPinned: false })
  await editNote(trx, asAdmin(), { noteId, version: 1, ...words, content: 'Carries two', keyring })
  return noteId
}

const versionsOf = (trx: Trx, noteId: string) =>
  trx.selectFrom('noteVersions').selectAll().where('noteId', '=', noteId).orderBy('version').execute()

test('sealVersions leaves nothing readable of the earlier versions of one note, and says the same when opened', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  const [noteId, other] = [await makeEdited(trx, userId), await makeEdited(trx, userId)]
  await sealVersions(trx, noteId, keyring)

  const [version] = await versionsOf(trx, noteId)
  expect(version).toMatchObject({ noteType: 'medical', noteContent: '' })
  expect(version?.sealedContent?.includes('inhaler')).toBe(false)
  expect(version && readWords(version, version.id, keyring, 'note_versions')).toBe('Carries an inhaler')
  expect(await versionsOf(trx, other)).toMatchObject([{ noteType: 'general', noteContent: 'Carries an inhaler' }])
})

test('sealVersions leaves a version alone that is sealed already', async ({ trx }) => {
  const noteId = await makeEdited(trx, await makeCustomer(trx))
  await sealVersions(trx, noteId, keyring)
  const sealed = await versionsOf(trx, noteId)
  await sealVersions(trx, noteId, keyring)
  expect(await versionsOf(trx, noteId)).toEqual(sealed)
})
