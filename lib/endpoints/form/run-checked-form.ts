import { headers } from 'next/headers'
import type { z } from 'zod'
import type { FormState } from '../../core/form-state.ts'
import { database } from '../../db/database.ts'
import type { Limits } from '../../db/limits.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { type FormSpec, runForm } from './run-form.ts'

/** A form with a check before its work. `Who` is the sender as the caller knows them: staff, a customer, or an origin. */
export type CheckedSpec<Who, Schema extends z.ZodObject, Checked, Result> = FormSpec<Schema, Result> & {
  /** Runs before the transaction, so that its writes stay when the form is refused: for example a count of wrong answers. */
  check: (db: Db, who: Who, input: z.output<Schema>) => Promise<Checked>
  work: (trx: Trx, who: Who, input: z.output<Schema>, checked: Checked) => Promise<Result>
  /** Time limits for work that takes longer than usual. */
  limits?: Limits
}

/** Parses a form, runs its check, then its work in one transaction. */
export async function runCheckedForm<Who, Schema extends z.ZodObject, Checked, Result>(
  spec: CheckedSpec<Who, Schema, Checked, Result>,
  form: FormData,
  who: Who,
): Promise<FormState> {
  const db = database()
  return runForm(spec, { form, headers: await headers() }, async (input) => {
    const checked = await spec.check(db, who, input)
    return inTransaction(db, (trx) => spec.work(trx, who, input, checked), spec.limits)
  })
}
