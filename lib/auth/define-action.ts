import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Origin, StaffActor } from '../core/actor.ts'
import type { FormState } from '../core/form-state.ts'
import { database } from '../db/database.ts'
import { inTransaction, type Limits } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { type Permission, roleMay } from './permissions.ts'
import { keepTyped } from './read-form.ts'
import { readOrigin } from './request-origin.ts'
import { findSignedIn, refuse, requirePermission } from './require-permission.ts'
import { type FormSpec, runForm } from './run-form.ts'
import { isSameOrigin } from './same-origin.ts'
import { type Limit, spendAttempt } from './spend-attempt.ts'

/** What a form calls: with useActionState, or on its own. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

type Person = StaffActor & { userId: string }

type ActionSpec<Schema extends z.ZodObject, Result> = FormSpec<Schema, Result> & {
  may: Permission
  limits?: Limits
  work: (trx: Trx, actor: Person, input: z.output<Schema>) => Promise<Result>
}

/** A form of staff. `work` runs in one transaction; a Refusal undoes it and is shown, with `keep` still typed in. */
export function defineAction<Schema extends z.ZodObject, Result>(spec: ActionSpec<Schema, Result>): FormAction {
  return defineCheckedAction({ ...spec, check: async () => undefined })
}

type CheckedActionSpec<Schema extends z.ZodObject, Checked, Result> = FormSpec<Schema, Result> & {
  may: Permission
  /** Where the work may take longer than a request usually does. */
  limits?: Limits
  /** What must be kept even when the form is refused. Runs before the transaction. */
  check: (db: Db, actor: Person, input: z.output<Schema>) => Promise<Checked>
  work: (trx: Trx, actor: Person, input: z.output<Schema>, checked: Checked) => Promise<Result>
}

/** The same for forms whose wrong answers are counted, or that need long work before the transaction opens. */
export function defineCheckedAction<Schema extends z.ZodObject, Checked, Result>(
  spec: CheckedActionSpec<Schema, Checked, Result>,
): FormAction {
  return async (_state, form) => {
    const signedIn = await findSignedIn()
    if (!signedIn) return { kind: 'refused', message: signedOut, typed: keepTyped(form, spec.keep) }
    if (!roleMay(signedIn.actor.role, spec.may)) return refuse(signedIn.actor, spec.may)

    if (signedIn.mustSetUp && spec.may !== 'account.own')
      return { kind: 'refused', message: setUpFirst, typed: keepTyped(form, spec.keep) }

    const db = database()
    return runForm(spec, { form, headers: await headers() }, async (input) => {
      const checked = await spec.check(db, signedIn.actor, input)
      return inTransaction(db, (trx) => spec.work(trx, signedIn.actor, input, checked), spec.limits)
    })
  }
}

const setUpFirst = 'Admins need a second step here. Set yours up under Your account, then send this once more.'
const signedOut = 'Your session has ended. Sign in again in another tab, then send this once more.'

type ButtonSpec = {
  may: Permission
  work: (trx: Trx, actor: Person) => Promise<void>
  afterCommit?: () => void | Promise<void>
}

/** A button without fields that always works, such as "Sign out". */
export function defineButtonAction({ may, work, afterCommit }: ButtonSpec): () => Promise<void> {
  return async () => {
    if (!isSameOrigin(await headers())) return
    const { actor } = await requirePermission(may)
    await inTransaction(database(), (trx) => work(trx, actor))
    await afterCommit?.()
  }
}

type PublicActionSpec<Schema extends z.ZodObject, Checked, Result> = FormSpec<Schema, Result> & {
  /** How often one address may send this form; 'in check' where the check counts, because even "too often" tells too much. */
  limit: Limit | 'in check'
  /** What must be kept even when the form is refused, such as the count of wrong passwords. Runs before the transaction. */
  check: (db: Db, origin: Origin, input: z.output<Schema>) => Promise<Checked>
  work: (trx: Trx, origin: Origin, input: z.output<Schema>, checked: Checked) => Promise<Result>
}

/** A form for strangers: counted per address before anything else happens. */
export function definePublicAction<Schema extends z.ZodObject, Checked, Result>(
  spec: PublicActionSpec<Schema, Checked, Result>,
): FormAction {
  return async (_state, form) => {
    const db = database()
    const given = await headers()
    const origin = readOrigin(given)

    return runForm(spec, { form, headers: given }, async (input) => {
      if (spec.limit !== 'in check') await spendAttempt(db, spec.limit, origin)
      const checked = await spec.check(db, origin, input)
      return inTransaction(db, (trx) => spec.work(trx, origin, input, checked))
    })
  }
}
