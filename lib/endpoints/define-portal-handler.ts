import type { z } from 'zod'
import { portalTokenIn } from '../auth/portal-cookie.ts'
import { findPortalSession } from '../auth/portal-session.ts'
import type { CustomerActor } from '../core/actor.ts'
import { database } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { Problem, problemResponse } from './answer/problem.ts'
import { toProblem } from './answer/to-problem.ts'
import { finished, toResponse } from './answer/to-response.ts'
import type { Handler } from './define-handler.ts'
import type { Answer, HandlerDoor } from './handler-spec.ts'
import { readOrigin } from './origin/request-origin.ts'
import { isSameOrigin } from './origin/same-origin.ts'
import { readContent } from './request/read-body.ts'
import { type RawParams, readInput } from './request/read-input.ts'

type PortalSpec<Schema extends z.ZodObject, Body extends z.ZodType, Checked> = Omit<
  HandlerDoor<Schema, Body>,
  'may' | 'asks'
> & {
  /** Also admits an attendee of another customer's booking who has not proved their identity. */
  forSeats?: true
  /** Runs before the transaction, so that its writes, such as a mailed code, survive a refusal. */
  check?: (db: Db, actor: CustomerActor, input: z.output<Schema>, request: Request) => Promise<Checked>
  /** Runs in one transaction. Undefined answers 404. */
  work: (
    trx: Trx,
    actor: CustomerActor,
    input: z.output<Schema>,
    request: Request,
    checked: Checked | undefined,
  ) => Promise<Answer<z.output<Body>> | Response | undefined>
}

/** Defines a route handler for a customer's portal session, which reaches only their own data. */
export function definePortalHandler<Schema extends z.ZodObject, Body extends z.ZodType = z.ZodType, Checked = never>(
  spec: PortalSpec<Schema, Body, Checked>,
): Handler {
  const door: HandlerDoor = { ...spec, asks: 'customer' }
  return Object.assign(
    async (request: Request, context: { params: Promise<RawParams> }) =>
      answer(database(), door, spec, request, await context.params),
    { door, answer: (db: Db, request: Request, params?: RawParams) => answer(db, door, spec, request, params) },
  )
}

async function answer<Schema extends z.ZodObject, Body extends z.ZodType, Checked>(
  db: Db,
  door: HandlerDoor,
  spec: PortalSpec<Schema, Body, Checked>,
  request: Request,
  params: RawParams = {},
): Promise<Response> {
  const origin = readOrigin(request.headers)
  try {
    const token = portalTokenIn(request.headers)
    const actor = token ? await findPortalSession(db, token, origin) : undefined
    if (!actor) throw new Problem(401)
    if (actor.onlyBookingId && !spec.forSeats) throw new Problem(404)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers)) throw new Problem(403)

    const content = await readContent(request, spec.input.shape)
    const input = await readInput(spec.input, request, params, content)
    const checked = await spec.check?.(db, actor, input, request)
    return await inTransaction(db, async (trx) =>
      toResponse(finished(door, await spec.work(trx, actor, input, request, checked))),
    )
  } catch (error) {
    return problemResponse(toProblem(error, origin.requestId), origin.requestId)
  }
}
