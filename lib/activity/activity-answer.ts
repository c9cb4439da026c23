import { z } from 'zod'

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
  createdAt: z.date(),
})
