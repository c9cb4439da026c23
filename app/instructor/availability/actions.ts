'use server'

import { refresh } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { addDaysAway } from '#lib/instructors/availability/add-days-away.ts'
import { daysAwayForm, removeDaysAwayForm } from '#lib/instructors/availability/days-away-input.ts'
import { removeDaysAway } from '#lib/instructors/availability/remove-days-away.ts'
import { sayClashes } from '#lib/instructors/availability/say-clashes.ts'

export const addOwnDaysAwayAction = defineAction({
  may: 'teaching.write',
  input: daysAwayForm.omit({ userId: true }),
  keep: ['firstDay', 'lastDay', 'reason'],
  work: (trx, actor, { firstDay, lastDay, reason }) =>
    addDaysAway(trx, actor, { userId: actor.userId, firstDay, lastDay: lastDay || firstDay, reason }),
  message: ({ clashes }) => sayClashes('You teach', clashes),
  afterCommit: () => refresh(),
})

export const removeOwnDaysAwayAction = defineAction({
  may: 'teaching.write',
  input: removeDaysAwayForm,
  keep: [],
  work: removeDaysAway,
  afterCommit: () => refresh(),
})
