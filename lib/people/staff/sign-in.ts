import { type Limit, returnAttempt } from '../../auth/attempts/spend-attempt.ts'
import { isOpenAccount } from '../../auth/demo-accounts.ts'
import { hasSecondFactor } from '../../auth/second-factor/find-second-factor.ts'
import { openSignInStep, spendSignInStep } from '../../auth/second-factor/sign-in-steps.ts'
import { endReplacedSession } from '../../auth/staff-sessions/end-sessions.ts'
import { startSession } from '../../auth/staff-sessions/start-session.ts'
import { type Origin, type StaffRole, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type Known, refused } from './check-password.ts'

/** The limit of wrong passwords from one address, over all accounts. */
export const signInLimit: Limit = { name: 'sign-in', points: 100, seconds: 15 * 60 }

/** `replaces` is the session this browser held; `hasGivenCode` says that the code was right too. */
type Entering = Known & { replaces?: string | undefined; hasGivenCode?: boolean }

/** Either signed in, with the token of the session cookie, or waiting for a code, with the token to give it under. */
export type Entered = { kind: 'in'; token: string; role: StaffRole } | { kind: 'code'; token: string }

/** Signs in a colleague whose password was right, unless a code is needed first. */
export async function signIn(trx: Trx, origin: Origin, known: Entering, now = new Date()): Promise<Entered> {
  const entered = await enter(trx, origin, known, now)
  await returnAttempt(trx, signInLimit, origin)
  return entered
}

/** Signs in a colleague who proved themselves without a password, such as by a link. */
export async function enter(trx: Trx, origin: Origin, known: Entering, now = new Date()): Promise<Entered> {
  if (!known.hasGivenCode && (await hasSecondFactor(trx, known.userId)))
    return { kind: 'code', token: await openSignInStep(trx, known.userId, now) }
  return { kind: 'in', token: await letIn(trx, origin, known, now), role: known.role }
}

/** Signs in a colleague whose code was right too. */
export async function takeSecondStep(
  trx: Trx,
  origin: Origin,
  { step, ...known }: Known & { step: string; replaces?: string | undefined },
  now = new Date(),
): Promise<{ token: string; role: StaffRole }> {
  if (!(await spendSignInStep(trx, step, now))) throw new Refusal(deadStep)
  return { token: await letIn(trx, origin, { ...known, hasGivenCode: true }, now), role: known.role }
}

export const deadStep = 'This took too long, or was done already. Sign in again.'

async function letIn(
  trx: Trx,
  origin: Origin,
  { userId, role, replaces, hasGivenCode = false }: Entering,
  now: Date,
): Promise<string> {
  const confirmedFactors = trx.selectFrom('secondFactors').select('userId').where('confirmedAt', 'is not', null)
  const person = await trx
    .updateTable('users')
    .set({ lastLogin: now, failedLoginAttempts: 0, accountLockedUntil: null })
    .where('id', '=', userId)
    .where('role', '=', role)
    .where('status', '=', 'active')
    .where(isOpenAccount('email'))
    // Checked again here, so that no door skips two-step verification.
    .where((row) => (hasGivenCode ? row.lit(true) : row('id', 'not in', confirmedFactors)))
    .returning('id')
    .executeTakeFirst()
  // Suspended since the password was checked.
  if (!person) throw new Refusal(refused)

  if (replaces) await endReplacedSession(trx, { ...systemActor('sign-in'), origin }, replaces)
  return startSession(trx, origin, { userId, role }, now)
}
