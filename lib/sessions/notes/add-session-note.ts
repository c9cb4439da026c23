import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

export const sessionNoteInput = z.strictObject({
  content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
  isShared: z.boolean().default(false).describe('Also shown to the customers of the session.'),
  id: z.uuid().optional().describe('Made by the client, so that a note sent twice is saved once.'),
  writtenAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When the note was written, if that was before it was sent.'),
})

type AddSessionNoteInput = z.output<typeof sessionNoteInput> & { sessionId: string }

/** Adds a note to a session and returns its id. */
export async function addSessionNote(
  trx: Trx,
  actor: Actor,
  { sessionId, content, isShared, id: givenId, writtenAt }: AddSessionNoteInput,
  now = new Date(),
): Promise<string> {
  const session = await visibleSessions(trx, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .select(['courseSessions.id', 'courses.name'])
    .where('courseSessions.id', '=', sessionId)
    .executeTakeFirst()
  if (!session) throw new Refusal('This session no longer exists.')

  const createdAt = writtenAt === undefined ? now : new Date(Math.min(Date.parse(writtenAt), now.getTime()))
  const kept = await trx
    .insertInto('sessionNotes')
    .values({ sessionId, content, isShared, authorId: actor.userId, createdAt, ...(givenId && { id: givenId }) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return findOwn(trx, actor, { id: givenId ?? '', sessionId })
  await recordActivity(trx, actor, {
    type: 'session_note.added',
    userId: null,
    description: `${session.name}: note ${isShared ? 'shared with customers' : 'for staff only'}`,
    entity: { type: 'course_session', id: sessionId },
    at: now,
  })
  return kept.id
}

/** Finds a note that this author has sent before. Refuses an id of anyone else's note, without saying whose it is. */
async function findOwn(trx: Trx, actor: Actor, { id, sessionId }: { id: string; sessionId: string }): Promise<string> {
  const earlier = await trx
    .selectFrom('sessionNotes')
    .select('id')
    .where('id', '=', id)
    .where('sessionId', '=', sessionId)
    .where('authorId', 'is not distinct from', actor.userId)
    .executeTakeFirst()
  if (!earlier) throw new Refusal('This note could not be saved. Write it again.')
  return earlier.id
}
