import { z } from 'zod'
import { type Limit, spendAttempt } from '../auth/attempts/spend-attempt.ts'
import type { Origin } from '../core/actor.ts'
import { database } from '../db/database.ts'
import type { Db } from '../db/types.ts'
import { Problem, problemResponse } from './answer/problem.ts'
import { toProblem } from './answer/to-problem.ts'
import { finished, toResponse } from './answer/to-response.ts'
import type { Handler } from './define-handler.ts'
import type { Answer, HandlerDoor } from './handler-spec.ts'
import { hideFault } from './hide-fault.ts'
import { readOrigin } from './origin/request-origin.ts'
import { parseJson, readContent } from './request/read-body.ts'

type StrangerSpec<Body extends z.ZodObject, Answered extends z.ZodType> = {
  summary: string
  description?: string
  /** The body's schema; a body that does not fit arrives as `blank`, so that malformed and wrong requests look alike. */
  body: Body
  blank: z.output<Body>
  answer: Answered
  /** How often one address may ask; 'in work' when `work` counts, since even "too often" would reveal something. */
  limit: Limit | 'in work'
  work: (db: Db, origin: Origin, given: z.output<Body>) => Promise<Answer<z.output<Answered>> | undefined>
}

/** Defines a route handler for strangers. Anything wrong answers one and the same 404, which reveals nothing. */
export function defineStrangerHandler<Body extends z.ZodObject, Answered extends z.ZodType>(
  spec: StrangerSpec<Body, Answered>,
): Handler {
  const { summary, description, body, answer: answered } = spec
  const input = z.object({ body })
  const door: HandlerDoor = { summary, ...(description && { description }), input, answer: answered, asks: 'nobody' }
  const answer = async (db: Db, request: Request) => {
    const origin = readOrigin(request.headers)
    try {
      if (spec.limit !== 'in work') await spendAttempt(db, spec.limit, origin)
      const given = await readGiven(spec, request)
      return toResponse(finished(door, await hideFault(() => spec.work(db, origin, given))))
    } catch (error) {
      return problemResponse(toProblem(error, origin.requestId), origin.requestId)
    }
  }
  return Object.assign((request: Request) => answer(database(), request), { door, answer })
}

async function readGiven<Body extends z.ZodObject, Answered extends z.ZodType>(
  { body, blank }: StrangerSpec<Body, Answered>,
  request: Request,
): Promise<z.output<Body>> {
  try {
    const content = await readContent(request, { body })
    const parsed = await body.safeParseAsync(content && parseJson(content))
    return parsed.success ? parsed.data : blank
  } catch (error) {
    if (error instanceof Problem) return blank
    throw error
  }
}
