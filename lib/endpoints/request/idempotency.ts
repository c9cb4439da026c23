import type { StaffActor } from '../../core/actor.ts'
import { Unsettled } from '../../core/unsettled.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { Problem } from '../answer/problem.ts'
import { type KeptAnswer, keptAnswer } from '../answer/to-response.ts'
import { type Claim, callerOf, hashed } from '../once/claim.ts'
import { countErasures } from '../once/erase-answers.ts'
import { findKept, forgetAnswer, forgetAnswers, keepAnswer, tryClaim } from '../once/kept-answers.ts'

const header = 'idempotency-key'
const answerErased = 'This was done already. Its answer is gone, since somebody’s personal data was erased after it.'

/** Reads the claim of a POST with an Idempotency-Key; undefined without one. `content` is the body, or stands for it. */
export function readClaim(actor: StaffActor, request: Request, content: Buffer | string): Claim | undefined {
  const key = request.headers.get(header)
  if (request.method !== 'POST' || key === null) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Problem(400, { faults: [{ path: 'Idempotency-Key', message: 'Send 1 to 255 visible characters.' }] })

  const { pathname, search } = new URL(request.url)
  const requestHash = hashed(`${request.method} ${pathname}${search}\n`, content)
  return { caller: callerOf(actor), key, requestHash }
}

/** Does the work once per claim, in this transaction; a repeated request gets the first answer. Streams are not stored. */
export async function answerOnce(
  trx: Trx,
  claim: Claim,
  work: () => Promise<KeptAnswer | Response>,
): Promise<KeptAnswer | Response> {
  const earlier = await findEarlier(trx, claim)
  if (earlier) return earlier

  const erasures = await countErasures(trx)
  const answer = await work()
  if (answer instanceof Response) return answer
  await keep(trx, claim, answer, erasures)
  await forgetAnswers(trx, new Date(), 100)
  return answer
}

/** Does work that opens its own transactions once per claim. Ten minutes after a process died half way, it may run again. */
export async function conductOnce(
  db: Db,
  claim: Claim,
  work: () => Promise<KeptAnswer | Response>,
): Promise<KeptAnswer | Response> {
  const { earlier, erasures } = await inTransaction(db, async (trx) => {
    const found = await findEarlier(trx, claim)
    if (!found) await keepAnswer(trx, claim, 'in flight')
    return { earlier: found, erasures: await countErasures(trx) }
  })
  if (earlier) return earlier

  try {
    const answer = await work()
    await inTransaction(db, (trx) =>
      answer instanceof Response ? forgetAnswer(trx, claim) : keep(trx, claim, answer, erasures),
    )
    return answer
  } catch (error) {
    // Work that may have taken effect stays in flight, so that a retry does not repeat it at once.
    if (!(error instanceof Unsettled)) await inTransaction(db, (trx) => forgetAnswer(trx, claim))
    throw error
  }
}

// Never waits for the claim: a second request learns at once that the first is still running.
async function findEarlier(trx: Trx, claim: Claim): Promise<KeptAnswer | undefined> {
  if (!(await tryClaim(trx, claim))) throw inFlight()
  const kept = await findKept(trx, claim)
  switch (kept?.kind) {
    case undefined:
      return undefined
    case 'answer': {
      const answer = keptAnswer.parse(JSON.parse(kept.text))
      return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } }
    }
    case 'other request':
      throw new Problem(422)
    case 'unkept':
      throw new Problem(409, { detail: answerErased })
    case 'in flight':
      throw inFlight()
    default:
      return kept satisfies never
  }
}

function keep(trx: Trx, claim: Claim, answer: KeptAnswer, erasures: number): Promise<void> {
  return keepAnswer(trx, claim, { text: JSON.stringify(answer), erasures })
}

function inFlight(): Problem {
  const detail = 'A request with this Idempotency-Key is still being worked on.'
  return new Problem(409, { detail, headers: { 'retry-after': '1' } })
}
