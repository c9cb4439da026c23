import { z } from 'zod'
import { one, pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'
import { addNote } from '#lib/people/notes/add-note.ts'
import { noteInput, toNote } from '#lib/people/notes/note-api-input.ts'
import { findNoteOf, noteAnswer, pageNotesOf } from '#lib/people/notes/page-notes.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

const params = z.object({ id: z.uuid() })

export const GET = defineHandler({
  summary: 'List the notes on a person',
  may: 'people.read',
  input: z.object({ params, query: pageQuery }),
  answer: pageOf(noteAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? pageAnswer(await pageNotesOf(db, actor, userId, query)) : undefined
  },
})

export const POST = defineHandler({
  summary: 'Write a note on a person',
  may: 'notes.write',
  input: z.object({ params, query: z.strictObject({}), body: noteInput }),
  answer: one(noteAnswer),
  status: 201,
  versioned: true,
  work: async (trx, actor, { params, body }) => {
    const userId = await findSurvivor(trx, actor, params.id)
    if (!userId) return undefined

    const noteId = await addNote(trx, actor, toNote(userId, body, loadKeyring))
    const note = await findNoteOf(trx, actor, { userId, noteId })
    return (
      note && { body: { data: note }, version: note.version, location: `/api/admin/users/${userId}/notes/${noteId}` }
    )
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
