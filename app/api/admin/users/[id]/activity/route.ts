import { z } from 'zod'
import { activityAnswer, pageActivity } from '#lib/activity/activity-answer.ts'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { activityAsked } from '#lib/house.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List what happened to a person and what they did',
  description: 'Also under the ids of whoever was merged into them, and under one of those.',
  may: 'activity.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: activityAsked.activityFilter.extend(pageQuery.shape) }),
  answer: pageOf(activityAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? pageAnswer(await pageActivity(db, actor, { ...activityAsked.pick(query), userId })) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
