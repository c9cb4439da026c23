import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { sessionAnswer } from '#lib/sessions/session-answer.ts'
import { sessionList } from '#lib/sessions/session-list.ts'

export const GET = defineListHandler(sessionList, {
  may: 'teaching.read',
  summary: 'List own sessions',
  description: 'Those that the instructor teaches; an admin reads all of them.',
  answer: sessionAnswer,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
