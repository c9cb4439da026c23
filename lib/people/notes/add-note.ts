import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidv7 } from '../../core/uuid.ts'
import type { Trx } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'
import { mentionColleagues } from './mentions.ts'
import { type NoteWords, storeWords } from './note-words.ts'
import { refuseOpenHealth } from './refuse-open-health.ts'

export type AddNoteInput = NoteWords & {
  userId: string
  isInternal: boolean
  forInstructors: boolean
  isPinned: boolean
}

/**
 * Adds a note to a record and notifies the colleagues it mentions; returns its id. The text stays out of the activity
 * log.
 */
export async function addNote(trx: Trx, actor: Actor, input: AddNoteInput, now = new Date()): Promise<string> {
  refuseOpenHealth(input)
  const person = await visiblePeople(trx, actor)
    .select('users.id')
    .where('users.id', '=', input.userId)
    .where('users.mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')

  const id = uuidv7()
  await trx
    .insertInto('userNotes')
    .values({
      id,
      userId: input.userId,
      ...storeWords(input, id),
      isInternal: input.isInternal,
      forInstructors: input.forInstructors,
      pinnedAt: input.isPinned ? now : null,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await mentionColleagues(trx, actor, { noteId: id, content: input.content }, now)

  await recordActivity(trx, actor, {
    type: 'note.added',
    userId: input.userId,
    description: `Note added (${input.type.replace('_', ' ')})`,
    entity: { type: 'note', id },
    at: now,
  })
  return id
}
