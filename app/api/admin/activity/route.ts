import { activityAnswer } from '#lib/activity/activity-answer.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { activityList } from '#lib/house.ts'

export const GET = defineListHandler(activityList, {
  may: 'activity.read',
  summary: 'List what happened',
  description: 'The activity log, latest first. With `userId`: what happened to that person and what they did.',
  answer: activityAnswer,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
