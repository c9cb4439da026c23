import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { messageList } from '#lib/messages/message-list.ts'

export const POST = defineListExport(messageList, { may: 'messages.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
