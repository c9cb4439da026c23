import { headers } from 'next/headers'
import type { z } from 'zod'
import type { FormState } from '../../core/form-state.ts'
import { database } from '../../db/database.ts'
import type { Limits } from '../../db/limits.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Claim } from '../once/claim.ts'
import { type FormSpec, runForm } from './run-form.ts'
import { findEarlier, workOnce } from './work-once.ts'

/** A form with a check before its work. `Who` is the sender as the caller knows them: staff, a customer, or an origin. */
export type CheckedSpec<Who, Schema extends z.ZodObject, Checked, Result> = FormSpec<Schema, Result> & {
  /** Runs before the transaction, so that its writes stay when the form is refused: for example a count of wrong answers. */
  check: (db: Db, who: Who, input: z.output<Schema>) => Promise<Checked>
  work: (trx: Trx, who: Who, input: z.output<Schema>, checked: Checked) => Promise<Result>
  /** Time limits for work that takes longer than usual. */
  limits?: Limits
}

/** Stands in for the check of a form that needs none. */
export async function checkNothing(): Promise<undefined> {}

/** Parses a form, runs its check, then its work in one transaction. A form with a key takes effect once. */
export async function runCheckedForm<Who, Schema extends z.ZodObject, Checked, Result>(
  spec: CheckedSpec<Who, Schema, Checked, Result>,
  form: FormData,
  who: Who,
  claim?: Claim,
): Promise<FormState> {
  const db = database()
  const isSecret = spec.isSecret === true || spec.shown !== undefined

  return runForm(spec, { form, headers: await headers() }, async (input) => {
    // Asked before the check, which would refuse the form's second arrival if it counts or spends a code.
    const check: unknown = spec.check
    const earlier =
      claim && check !== checkNothing && (await inTransaction(db, (trx) => findEarlier<Result>(trx, claim)))
    if (earlier) return earlier.result

    const checked = await spec.check(db, who, input)
    return inTransaction(
      db,
      (trx) => {
        const work = () => spec.work(trx, who, input, checked)
        return claim ? workOnce(trx, claim, { isSecret, work }) : work()
      },
      spec.limits,
    )
  })
}
