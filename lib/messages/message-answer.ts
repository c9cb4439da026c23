import { z } from 'zod'
import { channels, messageStatuses } from './labels.ts'

/** A message as lists of the API show it: without its text. */
export const listedMessage = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    template: z.string(),
    channel: z.enum(channels),
    recipient: z.string().describe('The email address or phone number.'),
    title: z.string().describe('The subject, otherwise the first words.'),
    status: z.enum(messageStatuses).describe('`unclear` may have arrived.'),
    attempts: z.int(),
    lastError: z.string().nullable(),
    sendAfter: z.date(),
    sentAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'ListedMessage' })
