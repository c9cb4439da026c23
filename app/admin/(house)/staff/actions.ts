'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { resetSecondFactor } from '#lib/auth/second-factor/remove-second-factor.ts'
import { endSession, endSessionsOf } from '#lib/auth/staff-sessions/end-sessions.ts'
import type { Actor } from '#lib/core/actor.ts'
import type { Trx } from '#lib/db/types.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { appUrl, mailSetting } from '#lib/env.ts'
import { mailPasswordLink } from '#lib/invitations/mail-password-link.ts'
import { addAndInvite } from '#lib/people/staff/add-and-invite.ts'
import { changeStaff } from '#lib/people/staff/change-staff.ts'
import { inviteStaff } from '#lib/people/staff/invite-staff.ts'
import { inviteInput } from '#lib/people/staff/schemas.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const inviteAction = defineAction({
  may: 'staff.manage',
  input: inviteInput,
  keep: ['email', 'firstName', 'lastName', 'role'],
  work: async (trx, actor, input) => deliver(trx, actor, await addAndInvite(trx, actor, input)),
  isSecret: true,
  message: (link) => tellOf(link),
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
  work: async (trx, actor, input) => deliver(trx, actor, await inviteStaff(trx, actor, input)),
  isSecret: true,
  message: (link) => tellOf(link),
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

/** Where the link went, or the link itself where no mail server could take it. */
type Link = { mailedTo: string } | { token: string }

async function deliver(trx: Trx, actor: Actor, token: string): Promise<Link> {
  if (!mailSetting()) return { token }
  const mailedTo = await mailPasswordLink(trx, actor, { token, origin: appUrl().origin, keyring: loadKeyring() })
  return mailedTo ? { mailedTo } : { token }
}

function tellOf(link: Link): string {
  const lasts = 'works once: within 72 hours for a new colleague, otherwise within 30 minutes'
  if ('mailedTo' in link) return `We are mailing a link to ${link.mailedTo}. It ${lasts}.`
  return `Send them this link. It is shown only now and ${lasts}: ${appUrl().origin}/set-password/${link.token}`
}
