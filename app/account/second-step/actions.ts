'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { checkCode } from '#lib/auth/second-factor/check-code.ts'
import { confirmSecondFactor, renewRecoveryCodes } from '#lib/auth/second-factor/confirm-second-factor.ts'
import { removeOwnSecondFactor } from '#lib/auth/second-factor/remove-second-factor.ts'
import { startSecondFactor } from '#lib/auth/second-factor/start-second-factor.ts'
import { defineAction, defineCheckedAction } from '#lib/endpoints/define-action.ts'
import { demandPassword } from '#lib/people/staff/change-password.ts'
import { removeSecondFactorInput, typedCode } from '#lib/people/staff/schemas.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const startSecondStepAction = defineAction({
  may: 'account.own',
  input: z.object({}),
  keep: [],
  work: (trx, actor) => startSecondFactor(trx, actor, { keyring: loadKeyring() }),
  afterCommit: () => refresh(),
})

export const confirmSecondStepAction = defineCheckedAction({
  may: 'account.own',
  input: z.object({ code: typedCode }),
  keep: [],
  check: (db, actor, { code }) => checkCode(db, actor.origin, { userId: actor.userId, code, keyring: loadKeyring() }),
  work: (trx, actor) => confirmSecondFactor(trx, actor),
  isSecret: true,
  message: (codes) => codes.join('\n'),
  afterCommit: () => refresh(),
})

export const renewCodesAction = defineCheckedAction({
  may: 'account.own',
  input: z.object({ code: typedCode }),
  keep: [],
  check: (db, actor, { code }) => checkCode(db, actor.origin, { userId: actor.userId, code, keyring: loadKeyring() }),
  work: (trx, actor) => renewRecoveryCodes(trx, actor),
  isSecret: true,
  message: (codes) => codes.join('\n'),
  afterCommit: () => refresh(),
})

export const removeSecondStepAction = defineCheckedAction({
  may: 'account.own',
  input: removeSecondFactorInput,
  keep: [],
  check: async (db, actor, { current, code }) => {
    await demandPassword(db, actor, { current })
    await checkCode(db, actor.origin, { userId: actor.userId, code, keyring: loadKeyring() })
  },
  work: (trx, actor) => removeOwnSecondFactor(trx, actor),
  message: () => 'Two-step verification is off. You now sign in with just your password.',
  afterCommit: () => refresh(),
})
