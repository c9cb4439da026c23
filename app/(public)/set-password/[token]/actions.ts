'use server'

import { hashPassword } from '#lib/auth/passwords/password.ts'
import { findPasswordLink } from '#lib/auth/passwords/password-links.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { findSessionToken } from '#lib/endpoints/require-permission.ts'
import { setPasswordInput } from '#lib/people/staff/schemas.ts'
import { deadLink, setPasswordByLink } from '#lib/people/staff/set-password.ts'
import { carryOn } from '../../carry-on.ts'

export const setPasswordAction = definePublicAction({
  limit: { name: 'set-password', points: 20, seconds: 15 * 60 },
  input: setPasswordInput,
  keep: [],
  check: async (db, _origin, { token, password }) => {
    if (!(await findPasswordLink(db, token))) throw new Refusal(deadLink)
    return hashPassword(password)
  },
  work: async (trx, origin, { token }, passwordHash) =>
    setPasswordByLink(trx, origin, { token, passwordHash, replaces: await findSessionToken() }),
  afterCommit: (entered) => carryOn(entered),
})
