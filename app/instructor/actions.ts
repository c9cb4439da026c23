'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { markMention } from '#lib/people/notes/mark-mention.ts'

export const readMentionAction = defineAction({
  may: 'teaching.write',
  input: z.object({ mentionId: z.uuid() }),
  keep: [],
  work: (trx, actor, { mentionId }) => markMention(trx, actor, { mentionId, isRead: true }),
  afterCommit: () => revalidatePath('/instructor', 'layout'),
})
