'use server'

import { redirect } from 'next/navigation'
import { defineButtonAction } from '#lib/auth/define-action.ts'
import { endSession } from '#lib/auth/end-sessions.ts'
import { dropSession } from '#lib/auth/require-permission.ts'

export const signOutAction = defineButtonAction({
  may: 'account.own',
  work: (trx, actor) => endSession(trx, actor, { sessionId: actor.via.id, reason: 'signed_out' }),
  afterCommit: async () => {
    await dropSession()
    redirect('/sign-in')
  },
})
