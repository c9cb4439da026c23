import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { visiblePeople } from './visible-people.ts'

export type AddNoteInput = {
  userId: string
  /** Medical notes hold health data and belong to lib/privacy. */
  type: 'general' | 'complaint' | 'compliment' | 'special_requirement'
  content: string
  isInternal: boolean
  forInstructors: boolean
  isPinned: boolean
}

/** Writes a note on someone's record; answers its id. What it says stays out of the activity log. */
export async function addNote(trx: Trx, actor: Actor, input: AddNoteInput, now = new Date()): Promise<string> {
  const person = await visiblePeople(trx, actor)
    .select('users.id')
    .where('users.id', '=', input.userId)
    .where('users.mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')

  const note = await trx
    .insertInto('userNotes')
    .values({
      userId: input.userId,
      noteType: input.type,
      noteContent: input.content,
      isInternal: input.isInternal,
      forInstructors: input.forInstructors,
      pinnedAt: input.isPinned ? now : null,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  await recordActivity(trx, actor, {
    type: 'note.added',
    userId: input.userId,
    description: `Note added (${input.type.replace('_', ' ')})`,
    entity: { type: 'note', id: note.id },
    at: now,
  })
  return note.id
}
