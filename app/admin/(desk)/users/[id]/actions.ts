'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { refuseDoubtful } from '#lib/people/contact/refuse-doubtful.ts'
import { addNote } from '#lib/people/notes/add-note.ts'
import { noteForm } from '#lib/people/notes/note-input.ts'
import { toReaders } from '#lib/people/notes/note-readers.ts'
import { editPersonForm } from '#lib/people/record/edit-person-form.ts'
import { writableFields } from '#lib/people/record/writable-fields.ts'
import { updatePerson } from '#lib/people/update-person.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const addNoteAction = defineAction({
  may: 'notes.write',
  input: noteForm,
  keep: ['content', 'type', 'readers', 'pinned'],
  work: (trx, actor, { userId, type, content, readers, pinned }) =>
    addNote(trx, actor, { userId, type, content, ...toReaders(readers), isPinned: pinned, keyring: loadKeyring() }),
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})

export const updatePersonAction = defineAction({
  may: 'people.write',
  input: editPersonForm,
  keep: [...writableFields, 'version', 'original', 'keepAsTyped'],
  work: (trx, actor, { userId, version, original, keepAsTyped, ...fields }) => {
    refuseDoubtful(fields, { insistence: keepAsTyped, standing: original })
    return updatePerson(trx, actor, { userId, version, fields, originals: original })
  },
  message: () => 'Details saved.',
  afterCommit: (_, { userId }) => revalidatePath(`/admin/users/${userId}`, 'layout'),
})
