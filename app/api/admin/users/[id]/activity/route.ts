import { z } from 'zod'
import { activityAnswer } from '#lib/activity/activity-answer.ts'
import { pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerList } from '#lib/endpoints/lists/define-list-handler.ts'
import { activityList } from '#lib/house.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

const ofPerson = activityList.input.omit({ userId: true, sort: true })

export const GET = defineHandler({
  summary: 'List what happened to a person and what they did',
  description: 'Also includes the activity of people merged into this person. The id of a merged person works too.',
  may: 'activity.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: ofPerson }),
  answer: pageOf(activityAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? answerList(db, actor, activityList, { ...query, userId }) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
