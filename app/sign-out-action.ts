'use server'

import { redirect } from 'next/navigation'
import { endSession } from '#lib/auth/staff-sessions/end-sessions.ts'
import { defineButtonAction } from '#lib/endpoints/define-action.ts'
import { dropSession } from '#lib/endpoints/require-permission.ts'

export const signOutAction = defineButtonAction({
  may: 'account.own',
  work: (trx, actor) => endSession(trx, actor, { sessionId: actor.via.id, reason: 'signed_out' }),
  afterCommit: async () => {
    await dropSession()
    redirect('/sign-in')
  },
})
