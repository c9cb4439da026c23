import { sql } from 'kysely'
import { z } from 'zod'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import { given } from '../lists/filters.ts'
import { listDay } from '../lists/list-input.ts'
import type { ActivityWords } from './words.ts'

const createdAt = sql`user_activity_logs.created_at`

/** Filters of the activity log: the actor did it, the user is the person concerned. */
export type ActivityFilter = {
  /** One kind or a group of kinds. */
  type?: string | undefined
  actorId?: string | undefined
  userId?: string | undefined
  /** Days of the office, in Europe/London, both included. */
  from?: string | undefined
  to?: string | undefined
}

/** The filters that every alternative of the log is narrowed by. */
export const plainFilters = {
  actorId: given(z.uuid().describe('Who did it.'), (actorId) => sql<boolean>`user_activity_logs.actor_id = ${actorId}`),
  from: given(listDay, (day) => isFromLondonDay(createdAt, day)),
  to: given(listDay, (day) => isUntilLondonDay(createdAt, day)),
}

/** All filters of the log; the groups of kinds are those that the domains declare. */
export function activityFilters({ groups, kindsOf }: ActivityWords) {
  const group = z.enum(groups.map(({ name }) => name))
  const kind = z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'A type is written noun.past.')
  return {
    type: given(
      z.union([group, kind]).describe('A type such as `booking.cancelled`, or a group of them.'),
      (type) => sql<boolean>`user_activity_logs.activity_type = any(${kindsOf(type)}::text[])`,
    ),
    userId: given(z.uuid(), isAbout),
    ...plainFilters,
  }
}

/** Whether it happened to a person or was done by them, under any id they had. */
function isAbout(userId: string) {
  return sql<boolean>`exists (
    select from users self where ${userId} in (self.id, self.merged_into_id)
      and self.id in (user_activity_logs.user_id, user_activity_logs.actor_id)
  )`
}
