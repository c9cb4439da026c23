import { z } from 'zod'
import type { Answer, HandlerDoor } from '../handler-spec.ts'
import { Problem } from './problem.ts'
import { project } from './project.ts'

/** An answer that can be stored and replayed. */
export type KeptAnswer = z.output<typeof keptAnswer>

export const keptAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
})

type Answered = Answer | Response | undefined

/** Makes a handler's result ready to send and, unless it is a stream, to store. Throws 404 for undefined. */
export function finished(door: HandlerDoor, answered: Answered): KeptAnswer | Response {
  return answered instanceof Response ? answered : written(door, answered)
}

export function toResponse(answer: KeptAnswer | Response): Response {
  if (answer instanceof Response) return answer
  const { status, headers, body } = answer
  return new Response(body, { status, headers })
}

function written(door: HandlerDoor, answered: Answer | undefined): KeptAnswer {
  if (!answered) throw new Problem(404)
  const { body, status, headers, version, location } = answered
  const isEmpty = body === undefined
  return {
    status: status ?? (isEmpty ? 204 : (door.status ?? 200)),
    headers: {
      'cache-control': 'no-store',
      ...(!isEmpty && { 'content-type': 'application/json' }),
      ...(version !== undefined && { etag: `"${version}"` }),
      ...(location !== undefined && { location }),
      ...headers,
    },
    body: isEmpty ? null : JSON.stringify(door.answer ? project(door.answer, body) : body),
  }
}
