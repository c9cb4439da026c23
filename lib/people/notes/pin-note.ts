import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { visibleNotes } from './visible-notes.ts'

/** Pins or unpins a note. */
export async function pinNote(
  trx: Trx,
  actor: Actor,
  { noteId, isPinned }: { noteId: string; isPinned: boolean },
  now = new Date(),
): Promise<void> {
  const note = await visibleNotes(trx, actor)
    .select(['userNotes.userId', 'userNotes.pinnedAt'])
    .where('userNotes.id', '=', noteId)
    .forUpdate('userNotes')
    .executeTakeFirst()
  if (!note) throw new Refusal('This note is no longer there.')
  if ((note.pinnedAt !== null) === isPinned) return

  await trx
    .updateTable('userNotes')
    .set({ pinnedAt: isPinned ? now : null })
    .where('id', '=', noteId)
    .execute()
  await recordActivity(trx, actor, {
    type: isPinned ? 'note.pinned' : 'note.unpinned',
    userId: note.userId,
    description: isPinned ? 'Note pinned' : 'Note no longer pinned',
    entity: { type: 'note', id: noteId },
    at: now,
  })
}
