import { sql } from 'kysely'
import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { keyring } from '../../testing/make/make-second-factor.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { editNote } from './edit-note.ts'
import { findNote } from './find-note.ts'
import { listNotes } from './list-notes.ts'
import { pinNote } from './pin-note.ts'
import { revealNote } from './reveal-note.ts'

const office = { isInternal: true, forInstructors: false }
const canary = 'Ausprägung-Kanarienvogel-7731'

async function makeNote(trx: Trx, over: { type?: 'general' | 'medical'; content?: string } = {}) {
  const userId = await makeCustomer(trx)
  const author = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const { type = 'general', content = 'Prefers Saturdays' } = over
  const noteId = await addNote(trx, author, { userId, type, content, keyring, ...office, isPinned: false })
  return { userId, noteId, author, edit: { noteId, version: 1, type, content, keyring, ...office } }
}

test('an edited note keeps its earlier text, with who and when, and the edit is recorded', async ({ trx }) => {
  const { userId, noteId, author, edit } = await makeNote(trx)
  const editor = asAdmin(await makeStaff(trx, 'admin', 'Meg'))
  await editNote(trx, editor, { ...edit, content: 'Prefers Sundays', isInternal: false })
  await editNote(trx, author, { ...edit, version: 2, content: 'Prefers Mondays', type: 'special_requirement' })

  const note = await findNote(trx, author, { noteId, userId })
  expect(note).toMatchObject({ version: 3, noteContent: 'Prefers Mondays', firstName: 'Olga' })
  expect(note?.versions).toMatchObject([
    { version: 2, noteContent: 'Prefers Sundays', isInternal: false, firstName: 'Meg' },
    { version: 1, noteContent: 'Prefers Saturdays', isInternal: true, firstName: 'Olga' },
  ])
  const logged = await listActivity(trx, 'note.edited')
  expect(logged.map(({ changes }) => changes)).toEqual([
    { isInternal: { before: true, after: false } },
    { noteType: { before: 'general', after: 'special_requirement' }, isInternal: { before: false, after: true } },
  ])
  expect(JSON.stringify(logged)).not.toContain('Sundays')
})

test('an edit of an older version is refused with the current values, and writes nothing', async ({ trx }) => {
  const { userId, noteId, author, edit } = await makeNote(trx)
  await editNote(trx, author, { ...edit, content: 'Theirs' })

  await expect(editNote(trx, author, { ...edit, content: 'Mine' })).rejects.toMatchObject({
    standing: { version: 2, contested: { content: { mine: 'Mine', theirs: 'Theirs' } } },
  })
  expect(await findNote(trx, author, { noteId, userId })).toMatchObject({ version: 2, noteContent: 'Theirs' })
})

test('of ten parallel edits of one version, one succeeds', async ({ ownDb }) => {
  const { author, edit } = await inTransaction(ownDb, (trx) => makeNote(trx))
  const edits = Array.from({ length: 10 }, (_, n) =>
    inTransaction(ownDb, (trx) => editNote(trx, author, { ...edit, content: `Edit ${n}` })).catch((error) => error),
  )
  const answers = await Promise.all(edits)
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
  expect(answers.filter((answer) => answer instanceof Refusal)).toHaveLength(9)
})

test('notes are pinned and unpinned, and both are recorded', async ({ trx }) => {
  const { userId, noteId, author } = await makeNote(trx)
  await pinNote(trx, author, { noteId, isPinned: true })
  await pinNote(trx, author, { noteId, isPinned: true })
  expect((await listNotes(trx, author, userId))[0]?.pinnedAt).not.toBeNull()
  await pinNote(trx, author, { noteId, isPinned: false })
  expect((await listNotes(trx, author, userId))[0]?.pinnedAt).toBeNull()
  expect((await listActivity(trx, 'note.%pinned')).length).toBe(2)
})

test('notes are found by their type', async ({ trx }) => {
  const { userId, author } = await makeNote(trx)
  expect(await listNotes(trx, author, userId, { type: 'general' })).toHaveLength(1)
  expect(await listNotes(trx, author, userId, { type: 'complaint' })).toEqual([])
})

test('instructors and customers can do nothing with a note', async ({ trx }) => {
  const { userId, noteId, edit } = await makeNote(trx, { type: 'medical' })
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]) {
    await expect(editNote(trx, actor, edit)).rejects.toThrow(Refusal)
    await expect(pinNote(trx, actor, { noteId, isPinned: true })).rejects.toThrow(Refusal)
    await expect(revealNote(trx, actor, { noteId, version: 1, reason: 'curious', keyring })).rejects.toThrow(Refusal)
    expect(await findNote(trx, actor, { noteId, userId })).toBeUndefined()
  }
  await expect(editNote(trx, asCustomer(userId), edit)).rejects.toThrow(Refusal)
})

test('the text of medical notes is stored only encrypted, and shown with a logged reason', async ({ ownDb }) => {
  const { noteId, userId, author, edit } = await inTransaction(ownDb, (trx) =>
    makeNote(trx, { type: 'medical', content: `${canary} one` }),
  )
  await inTransaction(ownDb, (trx) => editNote(trx, author, { ...edit, content: `${canary} two @Olga Ward` }))
  const turned = await inTransaction(ownDb, (trx) => makeNote(trx, { content: `${canary} three` }))
  await inTransaction(ownDb, (trx) => editNote(trx, author, { ...turned.edit, content: `${canary} four` }))
  await inTransaction(ownDb, (trx) => editNote(trx, author, { ...turned.edit, version: 2, type: 'medical' }))

  expect(await tablesWith(ownDb, canary)).toEqual([])
  expect(JSON.stringify(await listNotes(ownDb, author, userId))).not.toContain(canary)
  const show = (id: string, version: number) =>
    inTransaction(ownDb, (trx) => revealNote(trx, author, { noteId: id, version, reason: 'ambulance came', keyring }))
  expect(await show(noteId, 1)).toBe(`${canary} one`)
  expect(await show(noteId, 2)).toBe(`${canary} two @Olga Ward`)
  expect(await show(turned.noteId, 1)).toBe(`${canary} three`)
  expect(await show(turned.noteId, 2)).toBe(`${canary} four`)
  const logged = await listActivity(ownDb, 'sensitive.revealed')
  expect(logged).toHaveLength(4)
  expect(logged[0]?.details).toEqual({ field: 'medicalNote', version: 1, reason: 'ambulance came' })
})

test('a medical note stays one, for the office only, and opens in its own row only', async ({ trx }) => {
  const { noteId, author, edit } = await makeNote(trx, { type: 'medical' })
  const other = await makeNote(trx, { type: 'medical', content: 'Other' })

  await expect(editNote(trx, author, { ...edit, type: 'general' })).rejects.toThrow('stays one')
  await expect(editNote(trx, author, { ...edit, isInternal: false })).rejects.toThrow('office only')
  await expect(editNote(trx, author, { ...edit, forInstructors: true })).rejects.toThrow('office only')
  await sql`update user_notes set sealed_content = (select sealed_content from user_notes where id = ${other.noteId})
    where id = ${noteId}`.execute(trx)
  const show = revealNote(trx, author, { noteId, version: 1, reason: 'swapped', keyring })
  await expect(show).rejects.toThrow('configured keys')
  await expect(editNote(trx, author, edit)).rejects.toThrow('unchanged')
})

function listActivity(db: Db, type: string) {
  const columns = ['activityType', 'activityDescription', 'details', 'changes'] as const
  return db.selectFrom('userActivityLogs').select(columns).where('activityType', 'like', type).orderBy('id').execute()
}

/** Every table with a row that holds the words as plain text. */
async function tablesWith(db: Db, words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql`select from ${sql.table(name)} as row where position(${words} in row::text) > 0
        or position(encode(convert_to(${words}, 'UTF8'), 'hex') in row::text) > 0`.execute(db)
      return rows.length > 0 ? [name] : []
    }),
  )
  return found.flat()
}

test('revealNote opens medical notes only: others are shown without a reason', async ({ trx }) => {
  const { noteId, author } = await makeNote(trx)
  const show = revealNote(trx, author, { noteId, version: 1, reason: 'curious', keyring })
  await expect(show).rejects.toThrow('no longer there')
})
