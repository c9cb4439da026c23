'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { changeBookedSession } from '#lib/bookings/change-booked-session.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { addSession } from '#lib/sessions/planning/add-session.ts'
import { cancelSession } from '#lib/sessions/planning/cancel-session.ts'
import { messageSession } from '#lib/sessions/planning/message-session.ts'
import { readPlanForm } from '#lib/sessions/planning/read-plan-form.ts'
import {
  cancelSessionInput,
  changeForm,
  messageSessionInput,
  planFields,
  planForm,
} from '#lib/sessions/planning/schemas.ts'

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

export const messageSessionAction = defineAction({
  may: 'messages.write',
  input: messageSessionInput,
  keep: ['subject', 'text'],
  work: messageSession,
  message: (told) => `Sent to ${told === 1 ? '1 person' : `${told} people`}.`,
  afterCommit: () => refresh(),
})

export const cancelSessionAction = defineAction({
  may: 'bookings.write',
  input: cancelSessionInput,
  keep: ['reason'],
  work: cancelSession,
  message: (told) => `Cancelled. ${told === 1 ? '1 person is' : `${told} people are`} being written to.`,
  afterCommit: () => refresh(),
})
