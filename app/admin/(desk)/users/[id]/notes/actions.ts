'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { editNote } from '#lib/people/notes/edit-note.ts'
import { editNoteForm, pinNoteForm, revealNoteForm } from '#lib/people/notes/note-input.ts'
import { toReaders } from '#lib/people/notes/note-readers.ts'
import { pinNote } from '#lib/people/notes/pin-note.ts'
import { revealNote } from '#lib/people/notes/reveal-note.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const editNoteAction = defineAction({
  may: 'notes.write',
  input: editNoteForm,
  keep: ['content', 'type', 'readers', 'version'],
  work: (trx, actor, { noteId, version, type, content, readers }) =>
    editNote(trx, actor, { noteId, version, type, content, ...toReaders(readers), keyring: loadKeyring() }),
  afterCommit: (_, { userId }) => {
    revalidatePath(`/admin/users/${userId}`, 'layout')
    redirect(`/admin/users/${userId}/notes`)
  },
})

export const pinNoteAction = defineAction({
  may: 'notes.write',
  input: pinNoteForm,
  keep: [],
  work: (trx, actor, { noteId, pinned }) => pinNote(trx, actor, { noteId, isPinned: pinned === 'yes' }),
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})

export const revealNoteAction = defineAction({
  may: 'people.reveal',
  input: revealNoteForm,
  keep: ['reason'],
  work: (trx, actor, input) => revealNote(trx, actor, { ...input, keyring: loadKeyring() }),
  isSecret: true,
  message: (said) => said,
})
