'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { endOtherSessions, endSession } from '#lib/auth/staff-sessions/end-sessions.ts'
import { defineAction, defineCheckedAction } from '#lib/endpoints/define-action.ts'
import { keepSession } from '#lib/endpoints/require-permission.ts'
import { changePassword, checkOwnPassword } from '#lib/people/staff/change-password.ts'
import { changePasswordInput } from '#lib/people/staff/schemas.ts'

export const endOwnSessionAction = defineAction({
  may: 'account.own',
  input: z.object({ sessionId: z.string().length(64) }),
  keep: [],
  work: endSession,
  afterCommit: () => refresh(),
})

export const endOtherSessionsAction = defineAction({
  may: 'account.own',
  input: z.object({}),
  keep: [],
  work: endOtherSessions,
  afterCommit: () => refresh(),
})

export const changePasswordAction = defineCheckedAction({
  may: 'account.own',
  input: changePasswordInput,
  keep: [],
  check: checkOwnPassword,
  work: (trx, actor, _input, passwordHash) => changePassword(trx, actor, { passwordHash }),
  isSecret: true,
  message: () => 'Password changed. You have been signed out on your other devices.',
  afterCommit: async (token) => {
    await keepSession(token)
    refresh()
  },
})
