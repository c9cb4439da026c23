'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '#lib/auth/define-action.ts'
import { changeBookedSession } from '#lib/bookings/change-booked-session.ts'
import { addSession } from '#lib/training/planning/add-session.ts'
import { cancelSession } from '#lib/training/planning/cancel-session.ts'
import { readPlanForm } from '#lib/training/planning/read-plan-form.ts'
import { cancelSessionInput, changeForm, planFields, planForm } from '#lib/training/planning/schemas.ts'

export const addSessionAction = defineAction({
  may: 'bookings.write',
  input: planForm,
  keep: planFields,
  work: async (trx, actor, form) => addSession(trx, actor, await readPlanForm(trx, actor, form)),
  afterCommit: (id) => redirect(`/admin/sessions/${id}`),
})

export const changeSessionAction = defineAction({
  may: 'bookings.write',
  input: changeForm,
  keep: planFields,
  work: async (trx, actor, { sessionId, version, opened, ...form }) =>
    changeBookedSession(trx, actor, { sessionId, version, opened, ...(await readPlanForm(trx, actor, form)) }),
  afterCommit: (_, { sessionId }) => redirect(`/admin/sessions/${sessionId}`),
})

export const cancelSessionAction = defineAction({
  may: 'bookings.write',
  input: cancelSessionInput,
  keep: ['reason'],
  work: cancelSession,
  message: (told) => `Cancelled. ${told === 1 ? '1 person is' : `${told} people are`} being written to.`,
  afterCommit: () => refresh(),
})
