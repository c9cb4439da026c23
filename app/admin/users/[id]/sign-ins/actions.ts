'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/auth/define-action.ts'
import { endSignIn, endSignIns } from '#lib/auth/end-sign-ins.ts'

export const endSignInAction = defineAction({
  may: 'staff.manage',
  input: z.strictObject({ userId: z.uuid(), sessionId: z.string().length(64) }),
  keep: [],
  work: endSignIn,
  afterCommit: () => refresh(),
})

export const endSignInsAction = defineAction({
  may: 'staff.manage',
  input: z.strictObject({ userId: z.uuid() }),
  keep: [],
  work: endSignIns,
  message: () => 'All other sessions have ended.',
  afterCommit: () => refresh(),
})
