import { Problem, problemResponse } from './answer/problem.ts'
import type { Handler } from './define-handler.ts'
import { readOrigin } from './origin/request-origin.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

type Method = (typeof methods)[number]
type Plain = (request: Request) => Response
type Others = Record<Method | 'OPTIONS', Plain>

/** Defines a route's answers to methods without a handler (405) and to OPTIONS. */
export function defineOtherMethods(ours: Partial<Record<Method, Pick<Handler, 'door'>>>): Others {
  const allow = methods.filter((method) => method in ours)
  const allowed = [...allow, ...('GET' in ours ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refuse = refuseWith(() => new Problem(405, { headers: { allow: allowed } }))
  const listMethods = () =>
    new Response(null, { status: 204, headers: { allow: allowed, 'cache-control': 'no-store' } })
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: listMethods }
}

/** Defines the answer of every unknown API address: 404. */
export function defineNothingHere(): Others {
  const refuse = refuseWith(() => new Problem(404))
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: refuse }
}

function refuseWith(problem: () => Problem): Plain {
  return (request) => problemResponse(problem(), readOrigin(request.headers).requestId)
}
