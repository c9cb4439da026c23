import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

export const sessionNoteInput = z.strictObject({
  content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
  isShared: z.boolean().default(false).describe('Also shown to the customers of the session.'),
})

type AddSessionNoteInput = z.output<typeof sessionNoteInput> & { sessionId: string }

/** Writes a note on a session; answers its id. */
export async function addSessionNote(
  trx: Trx,
  actor: Actor,
  { sessionId, content, isShared }: AddSessionNoteInput,
  now = new Date(),
): Promise<string> {
  const session = await visibleSessions(trx, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .select(['courseSessions.id', 'courses.name'])
    .where('courseSessions.id', '=', sessionId)
    .executeTakeFirst()
  if (!session) throw new Refusal('This session no longer exists.')

  const { id } = await trx
    .insertInto('sessionNotes')
    .values({ sessionId, content, isShared, authorId: actor.userId, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordActivity(trx, actor, {
    type: 'session_note.added',
    userId: null,
    description: `${session.name}: note ${isShared ? 'shared with customers' : 'kept inside'}`,
    entity: { type: 'course_session', id: sessionId },
    at: now,
  })
  return id
}
