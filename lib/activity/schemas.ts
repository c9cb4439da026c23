import { z } from 'zod'
import { listDay, pageCursor } from '../core/list-input.ts'
import { type ActivityGroup, activityGroups } from './labels.ts'

const groupNames = Object.keys(activityGroups).filter((name): name is ActivityGroup => name in activityGroups)

/** Filters of the activity log. Days are in Europe/London, and `to` is included. */
export const activityFilter = z.strictObject({
  type: z
    .union([z.enum(groupNames), z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'A type is written noun.past.')])
    .optional()
    .describe('A type such as `booking.cancelled`, or a group of them.'),
  actorId: z.uuid().optional().describe('Who did it.'),
  from: listDay.optional(),
  to: listDay.optional(),
})

/** Filters of the company's log, where `userId` finds what happened to a person and what they did. */
export const companyActivityFilter = activityFilter.extend({ userId: z.uuid().optional() })

export type ActivityFilter = z.output<typeof companyActivityFilter>

const place = { cursor: pageCursor.optional() }

export const personActivityPage = activityFilter.extend(place)
export const companyActivityPage = companyActivityFilter.extend(place)
