import type { z } from 'zod'
import type { StaffActor } from '../core/actor.ts'
import { busy, Refusal } from '../core/refusal.ts'
import { database } from '../db/database.ts'
import { inTransaction, isConnectionLoss, isLockWait } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { describeError, log } from '../log.ts'
import { findCaller } from './find-caller.ts'
import { type Permission, roleMay } from './permissions.ts'
import { Problem, problemResponse } from './problem.ts'
import { isKeepable, readJson } from './read-body.ts'
import { recordDenial } from './record-denial.ts'
import { readOrigin } from './request-origin.ts'

/** What a handler answers: a body for JSON, or none (204). */
export type Answer = { status?: number; headers?: Record<string, string>; body?: unknown }

export type HandlerSpec<Schema extends z.ZodObject> = HandlerDoor<Schema> & (InOne<Schema> | Conducted<Schema>)

type HandlerDoor<Schema extends z.ZodObject> = {
  may: Permission
  /**
   * An object with any of `params` (what does not fit is 404, like an id that does not exist), `query` (repeated names
   * arrive as a list) and `body`. Make query and body strict: a name we do not know is a mistake worth telling.
   */
  input: Schema
}

/** Undefined means that there is nothing here for this actor. */
type Work<Held, Schema extends z.ZodObject> = (
  held: Held,
  actor: StaffActor,
  input: z.output<Schema>,
  request: Request,
) => Promise<Answer | Response | undefined>

/** Runs in one transaction. */
type InOne<Schema extends z.ZodObject> = { work: Work<Trx, Schema>; conduct?: never }

/** Opens transactions of its own, such as an import, which takes longer than one may stand idle. */
type Conducted<Schema extends z.ZodObject> = { conduct: Work<Db, Schema>; work?: never }

type RawParams = Record<string, string | string[] | undefined>

/** A route handler for API keys and for the session cookie of staff. Faults are answered as RFC 9457 problems. */
export function defineHandler<Schema extends z.ZodObject>(spec: HandlerSpec<Schema>) {
  return async (request: Request, context: { params: Promise<RawParams> }): Promise<Response> =>
    answer(database(), spec, request, await context.params)
}

/** The same, with the database given. */
export async function answer<Schema extends z.ZodObject>(
  db: Db,
  spec: HandlerSpec<Schema>,
  request: Request,
  params: RawParams = {},
): Promise<Response> {
  const { may, input: schema } = spec
  const origin = readOrigin(request.headers)
  try {
    const actor = await findCaller(db, request, origin)
    if (!roleMay(actor.role, may)) {
      await recordDenial(db, actor, may)
      throw new Problem(404)
    }
    const input = await readInput(schema, request, params)
    if (spec.conduct) return toResponse(await spec.conduct(db, actor, input, request))
    return toResponse(await inTransaction(db, (trx) => spec.work(trx, actor, input, request)))
  } catch (error) {
    return problemResponse(toProblem(error, origin.requestId), origin.requestId)
  }
}

async function readInput<Schema extends z.ZodObject>(schema: Schema, request: Request, params: RawParams) {
  const query = readQuery(new URL(request.url).searchParams)
  const body = 'body' in schema.shape ? await readJson(request) : undefined

  const parsed = await schema.safeParseAsync({ params, query, ...(body !== undefined && { body }) })
  if (parsed.success) return parsed.data

  if (parsed.error.issues.some((issue) => issue.path[0] === 'params')) throw new Problem(404)
  throw new Problem(400, { faults: parsed.error.issues.flatMap(faultsOf) })
}

function faultsOf(issue: z.core.$ZodIssue) {
  const { path, message } = issue
  const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return names.map((name) => ({ path: name.slice(1).join('.'), message }))
}

function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const pairs = [...new Set(search.keys())].map((name): [string, string | string[]] => {
    const [first = '', ...others] = search.getAll(name)
    if (![name, first, ...others].every(isKeepable))
      throw new Problem(400, { faults: [{ path: name, message: 'This holds a character that cannot be kept.' }] })
    return [name, others.length > 0 ? [first, ...others] : first]
  })
  return Object.fromEntries(pairs)
}

function toResponse(answered: Answer | Response | undefined): Response {
  if (!answered) throw new Problem(404)
  if (answered instanceof Response) return answered

  const { body, status, headers = {} } = answered
  const own = { 'cache-control': 'no-store', ...headers }
  if (body === undefined) return new Response(null, { status: status ?? 204, headers: own })
  return Response.json(body, { status: status ?? 200, headers: own })
}

function toProblem(error: unknown, requestId: string | undefined): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) return refused(error)
  if (isLockWait(error)) return new Problem(409, { detail: busy })
  if (isConnectionLoss(error)) return new Problem(503)

  log.error({ ...describeError(error), requestId }, 'a handler failed')
  return new Problem(500)
}

function refused({ message, fields }: Refusal): Problem {
  const faults = Object.entries(fields).map(([path, fault]) => ({ path, message: fault }))
  return faults.length > 0 ? new Problem(400, { detail: message, faults }) : new Problem(409, { detail: message })
}
