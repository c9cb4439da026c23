'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/auth/define-action.ts'
import { endSession, endSessionsOf } from '#lib/auth/end-sessions.ts'
import { appUrl } from '#lib/env.ts'
import { changeStaff } from '#lib/people/staff/change-staff.ts'
import { inviteStaff } from '#lib/people/staff/invite-staff.ts'

const someone = z.object({ userId: z.uuid() })

export const endStaffSessionAction = defineAction({
  may: 'staff.manage',
  input: z.object({ sessionId: z.string().length(64) }),
  keep: [],
  work: endSession,
  afterCommit: () => refresh(),
})

export const endAllSessionsAction = defineAction({
  may: 'staff.manage',
  input: someone,
  keep: [],
  work: endSessionsOf,
  afterCommit: () => refresh(),
})

export const makeLinkAction = defineAction({
  may: 'staff.manage',
  input: someone,
  keep: [],
  work: inviteStaff,
  message: (token) =>
    `Give them this address. It works once, and not for long: ${appUrl().origin}/set-password/${token}`,
})

export const suspendAction = defineAction({
  may: 'staff.manage',
  input: someone,
  keep: [],
  work: (trx, actor, { userId }) => changeStaff(trx, actor, { userId, status: 'suspended' }),
  afterCommit: () => refresh(),
})

export const restoreAction = defineAction({
  may: 'staff.manage',
  input: someone,
  keep: [],
  work: (trx, actor, { userId }) => changeStaff(trx, actor, { userId, status: 'active' }),
  afterCommit: () => refresh(),
})
