import { z } from 'zod'
import { pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerList } from '#lib/endpoints/lists/define-list-handler.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { listedMessage } from '#lib/messages/message-answer.ts'
import { messageList } from '#lib/messages/message-list.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List the messages to a person',
  may: 'messages.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: pageQuery }),
  answer: pageOf(listedMessage),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? answerList(db, actor, messageList, { ...query, userId }) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
