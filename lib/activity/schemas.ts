import { z } from 'zod'
import { listDay, pageCursor } from '../lists/list-input.ts'
import type { ActivityWords } from './words.ts'

/** Filters of the activity log: the actor did it, the user is the person concerned. */
export type ActivityFilter = {
  kinds?: readonly string[] | undefined
  actorId?: string | undefined
  userId?: string | undefined
  /** Days of the office, in Europe/London, both included. */
  from?: string | undefined
  to?: string | undefined
}

/** The filter in an address, where `type` is one kind or a group of kinds. */
export type AskedActivity = Omit<ActivityFilter, 'kinds'> & { type?: string | undefined }

/** Makes the schemas of pages and the API from the groups that the domains declare. */
export function activitySchemas({ groups, kindsOf }: ActivityWords) {
  const activityFilter = z.strictObject({
    type: z
      .union([
        z.enum(groups.map(({ name }) => name)),
        z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'A type is written noun.past.'),
      ])
      .optional()
      .describe('A type such as `booking.cancelled`, or a group of them.'),
    actorId: z.uuid().optional().describe('Who did it.'),
    from: listDay.optional(),
    to: listDay.optional(),
  })
  const companyActivityFilter = activityFilter.extend({ userId: z.uuid().optional() })
  const place = { cursor: pageCursor.optional() }

  return {
    /** What happened to one person and what they did. */
    activityFilter,
    /** The log of the whole company, or of one person in it. */
    companyActivityFilter,
    personActivityPage: activityFilter.extend(place),
    companyActivityPage: companyActivityFilter.extend(place),
    /** Replaces the `type` of a filter by its kinds. */
    pick: <Given extends AskedActivity>({ type, ...rest }: Given) => ({
      ...rest,
      kinds: type === undefined ? undefined : kindsOf(type),
    }),
  }
}
