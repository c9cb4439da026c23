import { headers } from 'next/headers'
import type { z } from 'zod'
import type { FormState } from '../../core/form-state.ts'
import { database } from '../../db/database.ts'
import type { Limits } from '../../db/limits.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { type FormSpec, runForm } from './run-form.ts'

/** A form with two steps: `Who` is whoever sends it, as far as the door knows them. */
export type CheckedSpec<Who, Schema extends z.ZodObject, Checked, Result> = FormSpec<Schema, Result> & {
  /** What must be kept even when the form is refused, such as the count of wrong answers. Runs before the transaction. */
  check: (db: Db, who: Who, input: z.output<Schema>) => Promise<Checked>
  work: (trx: Trx, who: Who, input: z.output<Schema>, checked: Checked) => Promise<Result>
  /** Where the work may take longer than a request usually does. */
  limits?: Limits
}

/** Checks, then works in one transaction. */
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
