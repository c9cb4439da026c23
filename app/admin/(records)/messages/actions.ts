'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { resendMessage } from '#lib/messages/resend-message.ts'
import { retryMessage } from '#lib/messages/retry-message.ts'

const input = z.strictObject({ messageId: z.uuid() })

export const resendMessageAction = defineAction({
  may: 'messages.write',
  input,
  keep: [],
  work: resendMessage,
  afterCommit: (id) => redirect(`/admin/messages/${id}`),
})

export const retryMessageAction = defineAction({
  may: 'messages.write',
  input,
  keep: [],
  work: retryMessage,
  message: () => 'Sending now.',
  afterCommit: (_, { messageId }) => revalidatePath(`/admin/messages/${messageId}`),
})
