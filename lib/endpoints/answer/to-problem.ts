import { Conflict } from '../../core/conflict.ts'
import { busy, Refusal } from '../../core/refusal.ts'
import { Taken } from '../../core/taken.ts'
import { TooMany } from '../../core/too-many.ts'
import { isConnectionLoss, isContention, isOutOfTime } from '../../db/transaction.ts'
import { describeError, log } from '../../log.ts'
import { Problem } from './problem.ts'

/** Turns a thrown error into the problem to answer. A bug becomes a 500 without personal data. */
export function toProblem(error: unknown, requestId: string | undefined): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) return refused(error)
  if (isContention(error)) return new Problem(409, { detail: busy })
  if (isConnectionLoss(error)) return new Problem(503)
  if (isOutOfTime(error)) return new Problem(503, { detail: 'This took too long. Ask for less of it, or try later.' })

  log.error({ ...describeError(error), requestId }, 'a handler failed')
  return new Problem(500)
}

function refused(refusal: Refusal): Problem {
  const { message, fields } = refusal
  const faults = Object.entries(fields).map(([path, fault]) => ({ path, message: fault }))
  if (refusal instanceof Conflict) return new Problem(412, { detail: message })
  if (refusal instanceof TooMany)
    return new Problem(429, { detail: message, headers: { 'retry-after': String(refusal.retryAfter) } })
  if (refusal instanceof Taken) return new Problem(409, { detail: message, faults })
  return faults.length > 0 ? new Problem(400, { detail: message, faults }) : new Problem(409, { detail: message })
}
