import type { z } from 'zod'
import { isInScope } from '../auth/keys/scopes.ts'
import type { StaffActor } from '../core/actor.ts'
import { OutOfScope } from '../core/out-of-scope.ts'
import { roleMay } from '../core/permissions.ts'
import { database } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { Problem, problemResponse } from './answer/problem.ts'
import { toProblem } from './answer/to-problem.ts'
import { finished, toResponse } from './answer/to-response.ts'
import { findCaller } from './find-caller.ts'
import type { HandlerDoor, HandlerSpec } from './handler-spec.ts'
import { readOrigin } from './origin/request-origin.ts'
import { isForeign } from './origin/same-origin.ts'
import { recordDenial } from './record-denial.ts'
import { answerOnce, conductOnce, readClaim } from './request/idempotency.ts'
import { readContent } from './request/read-body.ts'
import { type RawParams, readInput } from './request/read-input.ts'

/** A route's export for one method. */
export type Handler = {
  (request: Request, context: { params: Promise<RawParams> }): Promise<Response>
  door: HandlerDoor
  /** Answers a request on a given database, for tests. */
  answer: (db: Db, request: Request, params?: RawParams) => Promise<Response>
}

/** Defines a route handler for API keys and staff sessions. Errors are answered as RFC 9457 problems. */
export function defineHandler<Schema extends z.ZodObject, Body extends z.ZodType = z.ZodType>(
  spec: HandlerSpec<Schema, Body>,
): Handler {
  const handle = async (request: Request, context: { params: Promise<RawParams> }) =>
    answer(database(), spec, request, await context.params)
  return Object.assign(handle, {
    door: spec,
    answer: (db: Db, request: Request, params?: RawParams) => answer(db, spec, request, params),
  })
}

async function answer<Schema extends z.ZodObject, Body extends z.ZodType>(
  db: Db,
  spec: HandlerSpec<Schema, Body>,
  request: Request,
  params: RawParams = {},
): Promise<Response> {
  const origin = readOrigin(request.headers)
  try {
    const actor = await findCaller(db, request, origin)
    if (
      !roleMay(actor.role, spec.may) ||
      !isInScope(actor, { permission: spec.may, isExport: spec.isExport }, request)
    ) {
      await recordDenial(db, actor, spec.may)
      throw new Problem(404)
    }
    // Downloading a file of people is logged, so no other site may have a colleague's browser do it.
    if (spec.isExport && actor.via.kind === 'session' && isForeign(request.headers)) throw new Problem(403)
    return await answerInScope(db, actor, () => answerCaller(db, spec, actor, request, params))
  } catch (error) {
    return problemResponse(toProblem(error, origin.requestId), origin.requestId)
  }
}

/** A step within the work may need a scope of its own. */
async function answerInScope(db: Db, actor: StaffActor, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    await recordDenial(db, actor, error.scope)
    throw new Problem(404)
  }
}

/** Reads the Idempotency-Key before the input, so that a reused key answers 422 even when the new body is invalid. */
async function answerCaller<Schema extends z.ZodObject, Body extends z.ZodType>(
  db: Db,
  spec: HandlerSpec<Schema, Body>,
  actor: StaffActor,
  request: Request,
  params: RawParams,
): Promise<Response> {
  const content = await readContent(request, spec.input.shape)
  // An export changes nothing: asked for again it is made again, with what the caller may see by then.
  const sent = content ?? request.headers.get('content-length') ?? ''
  const read = spec.isExport ? undefined : readClaim(actor, request, sent)
  // An erasure's own answer names nobody, and may be given again.
  const claim = read && { ...read, isNameless: spec.may === 'people.erase' }
  const input = () => readInput(spec.input, request, params, content)

  const { conduct, work } = spec
  if (conduct) {
    const conducted = async () => finished(spec, await conduct(db, actor, await input(), request))
    return toResponse(await (claim ? conductOnce(db, claim, conducted) : conducted()))
  }
  return inTransaction(db, async (trx) => {
    const worked = async () => finished(spec, await work(trx, actor, await input(), request))
    return toResponse(await (claim ? answerOnce(trx, claim, worked) : worked()))
  })
}
