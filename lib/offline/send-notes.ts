import { z } from 'zod'
import { ask, sending } from './ask-server.ts'
import { dropNote, listNotes, queueNote } from './register-store.ts'

/** Sends every note that waits. A note that the server refuses stays, for the instructor to write again. */
export async function sendNotes(by: string): Promise<void> {
  for (const note of await listNotes(by)) {
    if (note.message) continue
    const { id, sessionId, content, isShared, writtenAt } = note
    const address = `/api/instructor/sessions/${sessionId}/notes`
    const told = await ask(address, z.unknown(), sending('POST', { id, content, isShared, writtenAt }))
    if (told?.kind === 'answer') await dropNote(id)
    if (told?.kind === 'refused') await queueNote({ ...note, message: told.message })
  }
}
