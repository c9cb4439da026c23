import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { listedMessage } from '#lib/messages/message-answer.ts'
import { messageList } from '#lib/messages/message-list.ts'

export const GET = defineListHandler(messageList, {
  may: 'messages.read',
  summary: 'List messages',
  description: 'Messages to customers and staff, the latest written first. `q` searches the recipient.',
  answer: listedMessage,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
