'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { definePublicAction } from '#lib/auth/define-action.ts'
import { homeOf } from '#lib/auth/home.ts'
import { findSessionToken, keepSession } from '#lib/auth/require-permission.ts'
import { safeNext } from '#lib/auth/safe-next.ts'
import { checkPassword } from '#lib/people/staff/check-password.ts'
import { signInInput } from '#lib/people/staff/schemas.ts'
import { signIn, signInLimit } from '#lib/people/staff/sign-in.ts'

export const signInAction = definePublicAction({
  limit: signInLimit,
  input: signInInput.extend({ next: z.string().optional() }),
  keep: ['email'],
  check: checkPassword,
  work: async (trx, origin, _input, known) => {
    const token = await signIn(trx, origin, { ...known, replaces: await findSessionToken() })
    return { token, role: known.role }
  },
  afterCommit: async ({ token, role }, { next }) => {
    await keepSession(token)
    redirect(safeNext(next) ?? homeOf(role))
  },
})
