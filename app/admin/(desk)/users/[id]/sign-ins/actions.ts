'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { endSignIn, endSignIns } from '#lib/auth/sign-ins/end-sign-ins.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'

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
