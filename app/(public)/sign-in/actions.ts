'use server'

import { z } from 'zod'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { findSessionToken } from '#lib/endpoints/require-permission.ts'
import { checkPassword } from '#lib/people/staff/check-password.ts'
import { signInInput } from '#lib/people/staff/schemas.ts'
import { signIn, signInLimit } from '#lib/people/staff/sign-in.ts'
import { carryOn } from '../carry-on.ts'

export const signInAction = definePublicAction({
  limit: signInLimit,
  input: signInInput.extend({ next: z.string().optional() }),
  keep: ['email'],
  check: checkPassword,
  work: async (trx, origin, _input, known) => signIn(trx, origin, { ...known, replaces: await findSessionToken() }),
  afterCommit: (entered, { next }) => carryOn(entered, next),
})
