'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { markAllMentions, markMention } from '#lib/people/notes/mark-mention.ts'

export const markMentionAction = defineAction({
  may: 'people.read',
  input: z.object({ mentionId: z.uuid(), read: z.enum(['yes', 'no']) }),
  keep: [],
  work: (trx, actor, { mentionId, read }) => markMention(trx, actor, { mentionId, isRead: read === 'yes' }),
  afterCommit: () => revalidatePath('/admin', 'layout'),
})

export const markAllMentionsAction = defineAction({
  may: 'people.read',
  input: z.object({}),
  keep: [],
  work: (trx, actor) => markAllMentions(trx, actor),
  afterCommit: () => revalidatePath('/admin', 'layout'),
})
