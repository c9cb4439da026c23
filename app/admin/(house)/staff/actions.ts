'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { resetSecondFactor } from '#lib/auth/second-factor/remove-second-factor.ts'
import { endSession, endSessionsOf } from '#lib/auth/staff-sessions/end-sessions.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { appUrl } from '#lib/env.ts'
import { addAndInvite } from '#lib/people/staff/add-and-invite.ts'
import { changeStaff } from '#lib/people/staff/change-staff.ts'
import { inviteStaff } from '#lib/people/staff/invite-staff.ts'
import { inviteInput } from '#lib/people/staff/schemas.ts'

export const inviteAction = defineAction({
  may: 'staff.manage',
  input: inviteInput,
  keep: ['email', 'firstName', 'lastName', 'role'],
  work: addAndInvite,
  isSecret: true,
  message: (token) => linkTo(token),
})

export const changeRoleAction = defineAction({
  may: 'staff.manage',
  input: z.object({ userId: z.uuid(), role: z.enum(['admin', 'instructor']) }),
  keep: ['role'],
  work: changeStaff,
  message: () => 'Role changed. They need to sign in again.',
  afterCommit: () => refresh(),
})

export const resetSecondStepAction = defineAction({
  may: 'staff.manage',
  input: z.object({ userId: z.uuid() }),
  keep: [],
  work: resetSecondFactor,
  message: () => 'Reset. They can sign in with just their password until they set it up again.',
  afterCommit: () => refresh(),
})

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
  isSecret: true,
  message: (token) => linkTo(token),
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

function linkTo(token: string): string {
  return `Send them this link. It is shown only now and works once: within 72 hours for a new colleague, otherwise within 30 minutes: ${appUrl().origin}/set-password/${token}`
}
