'use server'

import { z } from 'zod'
import { checkCode } from '#lib/auth/second-factor/check-code.ts'
import { findSignInStep } from '#lib/auth/second-factor/sign-in-steps.ts'
import { dropSignInStepToken, findSignInStepToken } from '#lib/auth/second-factor/step-cookie.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { findSessionToken } from '#lib/endpoints/require-permission.ts'
import { typedCode } from '#lib/people/staff/schemas.ts'
import { deadStep, takeSecondStep } from '#lib/people/staff/sign-in.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { carryOn } from '../../carry-on.ts'

export const giveCodeAction = definePublicAction({
  limit: 'in check',
  input: z.object({ code: typedCode, next: z.string().optional() }),
  keep: [],
  check: async (db, origin, { code }) => {
    const step = await findSignInStepToken()
    const known = step && (await findSignInStep(db, step))
    if (!known) throw new Refusal(deadStep)
    await checkCode(db, origin, { userId: known.userId, code, keyring: loadKeyring() })
    return { ...known, step }
  },
  work: async (trx, origin, _input, known) =>
    takeSecondStep(trx, origin, { ...known, replaces: await findSessionToken() }),
  afterCommit: async (entered, { next }) => {
    await dropSignInStepToken()
    await carryOn({ kind: 'in', ...entered }, next)
  },
})
