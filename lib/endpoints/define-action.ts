import { headers } from 'next/headers'
import type { z } from 'zod'
import { type Limit, spendAttempt } from '../auth/attempts/spend-attempt.ts'
import type { Origin, StaffActor } from '../core/actor.ts'
import type { FormState } from '../core/form-state.ts'
import { type Permission, roleMay } from '../core/permissions.ts'
import type { Limits } from '../db/limits.ts'
import type { Trx } from '../db/types.ts'
import { formGiven, keepTyped } from './form/read-form.ts'
import { type CheckedSpec, checkNothing, runCheckedForm } from './form/run-checked-form.ts'
import type { FormSpec } from './form/run-form.ts'
import { readFormClaim } from './form/work-once.ts'
import { pathHeader } from './origin/path-header.ts'
import { readOrigin } from './origin/request-origin.ts'
import { findSignedIn, refuse } from './require-permission.ts'

/** A server action that a form calls, with useActionState or directly. `input` names the fields it accepts. */
export type FormAction = {
  (state: FormState, form: FormData): Promise<FormState>
  input: z.ZodObject
}

type Person = StaffActor & { userId: string }

type ActionSpec<Schema extends z.ZodObject, Result> = FormSpec<Schema, Result> & {
  may: Permission
  limits?: Limits
  work: (trx: Trx, actor: Person, input: z.output<Schema>) => Promise<Result>
}

/** Defines a form for staff. `work` runs in one transaction; a Refusal undoes it and is shown, with `keep` still filled in. */
export function defineAction<Schema extends z.ZodObject, Result>(spec: ActionSpec<Schema, Result>): FormAction {
  return defineCheckedAction({ ...spec, check: checkNothing })
}

type CheckedActionSpec<Schema extends z.ZodObject, Checked, Result> = CheckedSpec<Person, Schema, Checked, Result> & {
  may: Permission
}

/** Defines a form for staff with a `check` before the transaction, to count wrong answers or do slow work. */
export function defineCheckedAction<Schema extends z.ZodObject, Checked, Result>(
  spec: CheckedActionSpec<Schema, Checked, Result>,
): FormAction {
  const act = async (_state: FormState, given: FormData): Promise<FormState> => {
    const form = formGiven(given)
    const signedIn = await findSignedIn()
    if (!signedIn) return { kind: 'refused', message: signedOut, typed: keepTyped(form, spec.keep) }
    if (!roleMay(signedIn.actor.role, spec.may)) return refuse(signedIn.actor, spec.may)

    if (signedIn.mustSetUp && spec.may !== 'account.own')
      return { kind: 'refused', message: setUpFirst, typed: keepTyped(form, spec.keep) }

    const place = (await headers()).get(pathHeader) ?? ''
    const claim = readFormClaim(signedIn.actor, form, place)
    // An erasure’s own answer names nobody, and may be given again.
    const isNameless = spec.may === 'people.erase'
    return runCheckedForm(spec, form, signedIn.actor, claim && { ...claim, isNameless })
  }
  return Object.assign(act, { input: spec.input })
}

const setUpFirst = 'Admins need two-step verification. Set yours up under Your account, then send this once more.'
const signedOut = 'Your session has ended. Sign in again in another tab, then send this once more.'

type PublicActionSpec<Schema extends z.ZodObject, Checked, Result> = CheckedSpec<Origin, Schema, Checked, Result> & {
  /** How often one address may send this form; 'in check' when `check` counts, since even "too often" reveals something. */
  limit: Limit | 'in check'
}

/** Defines a form for strangers. Counts attempts per address before anything else. */
export function definePublicAction<Schema extends z.ZodObject, Checked, Result>(
  spec: PublicActionSpec<Schema, Checked, Result>,
): FormAction {
  const { limit, check } = spec
  const counted: typeof check = async (db, origin, input) => {
    if (limit !== 'in check') await spendAttempt(db, limit, origin)
    return check(db, origin, input)
  }
  const act = async (_state: FormState, form: FormData) =>
    runCheckedForm({ ...spec, check: counted }, formGiven(form), readOrigin(await headers()))
  return Object.assign(act, { input: spec.input })
}
