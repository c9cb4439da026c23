import { type ProblemStatus, problemTitles } from '../answer/problem.ts'
import type { HandlerDoor } from '../handler-spec.ts'

/** Describes every problem that these paths refer to, once each. */
export function describeProblems(paths: string) {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    Object.entries(problemTitles)
      .filter(([status]) => paths.includes(`/Problem${status}"`))
      .map(([status, description]) => [`Problem${status}`, { description, content }]),
  )
}

export const problemSchema = {
  type: 'object',
  description: 'An error as in RFC 9457.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
}

/** The problems an operation can answer with. */
export function problemsOf(method: string, door: HandlerDoor) {
  if (door.asks === 'nobody') return refer([404, 500, 503])
  const isGuarded = door.may !== undefined || door.asks === 'customer'
  const statuses: ProblemStatus[] = isGuarded ? [400, 401, 404, 409, 429, 500, 503] : [400, 503]
  if (isGuarded && method !== 'get') statuses.push(403)
  if ('body' in door.input.shape) statuses.push(413, 415)
  if (door.takes) statuses.push(413)
  if (method === 'post') statuses.push(422)
  if (obeysIfMatch(method, door)) statuses.push(412)
  return refer(statuses)
}

function refer(statuses: ProblemStatus[]) {
  return Object.fromEntries(
    statuses.toSorted().map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )
}

export function obeysIfMatch(method: string, door: HandlerDoor): boolean {
  return door.versioned === true && (method === 'put' || method === 'patch')
}
