import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { countActivity, type ListActivityInput, listActivity, refuseForeignActivityCursor } from './list-activity.ts'

/** An activity row in the API. */
export const activityAnswer = z.object({
  id: z.uuid(),
  userId: z.uuid().nullable().describe('The person it concerns.'),
  actorId: z.uuid().nullable().describe('Who did it.'),
  activityType: z.string(),
  activityDescription: z.string(),
  relatedEntityType: z.string().nullable(),
  relatedEntityId: z.uuid().nullable(),
  details: z.unknown(),
  changes: z.unknown().describe('Field → before and after.'),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
  createdAt: z.iso.datetime(),
})

/** One page of activity for the API, with its total. Throws a Refusal when the cursor belongs to another list. */
export async function pageActivity(db: Db, actor: Actor, input: ListActivityInput) {
  refuseForeignActivityCursor(input)
  const { cursor, order, pageSize, ...filter } = input
  const page = await listActivity(db, actor, input)
  const rows = page.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
  return { ...page, rows, ...(await countActivity(db, actor, filter)) }
}
