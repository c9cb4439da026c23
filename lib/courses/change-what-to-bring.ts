import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { Conflict, type Contested } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'

// Browsers send the ends of lines as CRLF.
const words = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(1000, 'This is too long.'))

export const changeWhatToBringInput = z.object({
  courseId: z.uuid(),
  whatToBring: words,
  /** What stood there when the page was opened. */
  opened: words,
})

/** Says what people bring to a course, unless somebody else said it anew since it was read. */
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
  const message = `Somebody else changed this meanwhile. It said “${original}” and now says “${theirs}”. Save again to have yours.`
  return new Conflict(message, { version: 0, values: { whatToBring: theirs }, contested: { whatToBring } })
}
