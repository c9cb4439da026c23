import { deserialize, serialize } from 'node:v8'
import type { StaffActor } from '../../core/actor.ts'
import { formKeyField, isFormKey } from '../../core/form-key.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type Claim, callerOf, hashed } from '../once/claim.ts'
import { countErasures } from '../once/erase-answers.ts'
import { findKept, forgetAnswers, keepAnswer, waitForClaim } from '../once/kept-answers.ts'

/** The claim of a form that carries a key; undefined for one without. `place` is the address it was sent to. */
export function readFormClaim(actor: StaffActor, form: FormData, place: string): Claim | undefined {
  const key = form.get(formKeyField)
  if (!isFormKey(key)) return undefined
  // The digest includes the key, which the database holds only as a hash, so nobody can guess a password from it.
  return { caller: callerOf(actor), key, requestHash: hashed(`${key}\n${place}\n`, wordsOf(form)) }
}

/** Does a form's work once per key, in this transaction; a form that arrives again gets the first one's result. */
export async function workOnce<Result>(
  trx: Trx,
  claim: Claim,
  { isSecret, work }: { isSecret: boolean; work: () => Promise<Result> },
): Promise<Result> {
  const earlier = await findEarlier<Result>(trx, claim)
  if (earlier) return earlier.result

  const erasures = await countErasures(trx)
  const result = await work()
  await keepAnswer(trx, claim, isSecret ? 'unkept' : { text: serialize(result).toString('base64'), erasures })
  await forgetAnswers(trx, new Date(), 100)
  return result
}

/** The result of a form that arrived before. Waits while its first arrival is being worked on. */
export async function findEarlier<Result>(trx: Trx, claim: Claim): Promise<{ result: Result } | undefined> {
  await waitForClaim(trx, claim)
  const kept = await findKept(trx, claim)
  switch (kept?.kind) {
    case undefined:
      return undefined
    case 'answer':
      return { result: deserialize(Buffer.from(kept.text, 'base64')) }
    case 'other request':
      throw new Refusal('This form has already been sent with different details. Reload the page, then send it again.')
    case 'unkept':
    case 'in flight':
      throw new Refusal('This has already been done. Reload the page to see it.')
    default:
      return kept satisfies never
  }
}

// Leaves out React’s own fields, which get new numbers on each page. A file counts by its name and size.
function wordsOf(form: FormData): string {
  const fields = [...form].filter(([name]) => name !== formKeyField && !name.startsWith('$ACTION'))
  return JSON.stringify(
    fields.map(([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.size]]),
  )
}
