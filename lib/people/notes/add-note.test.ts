import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { listNotes } from './list-notes.ts'

const note = {
  type: 'general',
  content: 'Prefers Saturdays',
  isInternal: true,
  forInstructors: false,
  isPinned: false,
} as const

test('a note is kept, found and recorded without what it says', async ({ trx }) => {
  const author = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const userId = await makeCustomer(trx)
  await addNote(trx, author, { ...note, userId })
  await addNote(trx, author, { ...note, userId, content: 'Pays by invoice', isPinned: true })

  const notes = await listNotes(trx, author, userId)
  expect(notes.map(({ noteContent }) => noteContent)).toEqual(['Pays by invoice', 'Prefers Saturdays'])
  expect(notes[0]).toMatchObject({ authorFirstName: 'Olga', isInternal: true })

  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['activityType', 'activityDescription', 'actorId'])
    .where('userId', '=', userId)
    .where('activityType', '=', 'note.added')
    .execute()
  expect(logged).toHaveLength(2)
  expect(logged[0]?.actorId).toBe(author.userId)
  expect(JSON.stringify(logged)).not.toContain('Saturdays')
})

test('nothing is added to a record that was merged into another', async ({ trx }) => {
  const survivor = await makeCustomer(trx)
  const userId = await makeCustomer(trx)
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', userId).execute()

  await expect(addNote(trx, asAdmin(), { ...note, userId })).rejects.toThrow(Refusal)
})

test('an instructor reaches neither the person nor the notes', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))

  await expect(addNote(trx, stranger, { ...note, userId })).rejects.toThrow(Refusal)
  await addNote(trx, asAdmin(), { ...note, userId })
  expect(await listNotes(trx, stranger, userId)).toEqual([])
})
