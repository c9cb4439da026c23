import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { Conflict, type Contested } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'

// Browsers send line breaks as CRLF.
const words = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(1000, 'This is too long.'))

export const changeWhatToBringInput = z.object({
  courseId: z.uuid(),
  whatToBring: words,
  /** The text that the admin saw when opening the page. */
  opened: words,
})

/** Changes what attendees are asked to bring to a course. Conflicts if a colleague changed it after the page was opened. */
export async function changeWhatToBring(
  trx: Trx,
  actor: Actor,
  { courseId, whatToBring, opened }: z.output<typeof changeWhatToBringInput>,
  now = new Date(),
): Promise<void> {
  if (!isOffice(actor)) throw new Refusal('Only the office changes courses.')
  const course = await trx
    .selectFrom('courses')
    .select(['name', 'whatToBring'])
    .where('id', '=', courseId)
    .forUpdate()
    .executeTakeFirst()
  if (!course) throw new Refusal('This course no longer exists.')
  const [was, is] = [course.whatToBring, whatToBring || null]
  if (was === is) return
  if ((was ?? '') !== opened) throw contested({ mine: whatToBring, theirs: was ?? '', original: opened })

  await trx.updateTable('courses').set({ whatToBring: is, updatedAt: now }).where('id', '=', courseId).execute()
  await recordActivity(trx, actor, {
    type: 'course.changed',
    userId: null,
    description: `What to bring to ${course.name} changed`,
    entity: { type: 'course', id: courseId },
    changes: { whatToBring: { before: was, after: is } },
    at: now,
  })
}

function contested(whatToBring: Required<Contested>): Conflict {
  const { theirs, original } = whatToBring
  const message = `Someone else changed this in the meantime. It said “${original}” and now says “${theirs}”. Save again to keep yours.`
  return new Conflict(message, { version: 0, values: { whatToBring: theirs }, contested: { whatToBring } })
}
