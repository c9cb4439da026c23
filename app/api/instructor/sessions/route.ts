import { z } from 'zod'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageSessions, pageSessionsInput, sessionAnswer } from '#lib/sessions/page-sessions.ts'

export const GET = defineHandler({
  summary: 'List own sessions',
  description: 'Those that whoever asks teaches; an admin reads all of them.',
  may: 'teaching.read',
  input: z.object({ query: pageSessionsInput }),
  answer: pageOf(sessionAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageSessions(db, actor, query)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
