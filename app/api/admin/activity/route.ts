import { z } from 'zod'
import { activityAnswer, pageActivity } from '#lib/activity/activity-answer.ts'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { activityAsked } from '#lib/house.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'

export const GET = defineHandler({
  summary: 'List what happened',
  description: 'The activity log, latest first. With `userId`: what happened to that person and what they did.',
  may: 'activity.read',
  input: z.object({ query: activityAsked.companyActivityFilter.extend(pageQuery.shape) }),
  answer: pageOf(activityAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageActivity(db, actor, activityAsked.pick(query))),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
