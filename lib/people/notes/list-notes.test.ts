import { expect } from 'vitest'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { listNotes } from './list-notes.ts'

test('a customer reads the notes meant for them, and nobody else does', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const stranger = await makeCustomer(trx)
  const note = { userId, type: 'general', forInstructors: true, isPinned: false } as const
  await addNote(trx, asAdmin(), { ...note, content: 'Slow payer', isInternal: true })
  await addNote(trx, asAdmin(), { ...note, content: 'Your certificate is in the post', isInternal: false })

  const read = (actor: ReturnType<typeof asCustomer>) => listNotes(trx, actor, userId)
  expect((await read(asCustomer(userId))).map(({ noteContent }) => noteContent)).toEqual([
    'Your certificate is in the post',
  ])
  expect(await read(asCustomer(stranger))).toEqual([])
})
