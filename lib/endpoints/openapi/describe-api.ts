import type { HandlerDoor } from '../handler-spec.ts'
import { describeOperation, tagOf } from './describe-operation.ts'
import { describeProblems, problemSchema } from './describe-problems.ts'
import type { JsonSchema } from './json-schema.ts'

/** What each address answers, as its route module exports it: handlers with a door, and refusals without. */
export type Routes = Record<string, Record<string, object>>

/** The document of OpenAPI 3.1, made from the schemas that validate. */
export function describeApi(routes: Routes, server: string) {
  const paths: Record<string, JsonSchema> = {}
  const schemas: JsonSchema = { Problem: problemSchema }

  for (const { path, method, door } of listDoors(routes)) {
    const { operation, named } = describeOperation(path, method.toLowerCase(), door)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
    Object.assign(schemas, named)
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: server }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({ name, description: topics[name] })),
    paths,
    components: { schemas, responses: describeProblems(JSON.stringify(paths)), ...components },
  }
}

/** Every handler with its address and method. */
export function listDoors(routes: Routes): { path: string; method: string; door: HandlerDoor }[] {
  return Object.entries(routes).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, handler]) =>
      isHandler(handler) ? [{ path, method, door: handler.door }] : [],
    ),
  )
}

function isHandler(handler: object): handler is { door: HandlerDoor } {
  return 'door' in handler
}

const info = {
  title: 'React Fast',
  version: '1.0.0',
  summary: 'The customer record a training company runs on.',
  description: `JSON in camelCase. Money is a decimal string in pounds, moments are UTC. Lists are paged by an opaque
    cursor, which stays true while rows are added. Faults are problems after RFC 9457; what does not exist and what you may
    not see look the same. A POST with an Idempotency-Key can be sent again: it has one effect and one answer.`.replaceAll(
    /\s+/g,
    ' ',
  ),
  license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
}

const topics: Record<string, string> = {
  users: 'Everybody on record, and what hangs on them.',
  merges: 'Records that became one.',
  activity: 'What happened.',
  bookings: 'Bookings with their seats.',
  certificates: 'What was earned.',
  courses: 'What is taught.',
  sessions: 'When and where it is taught.',
  venues: 'Where it can be taught.',
  duplicates: 'Records that may be of one person.',
  search: 'One search over everything.',
  imports: 'Legacy bookings and files of people.',
  customer: 'What a customer finds in the portal.',
  documentation: 'The API about itself.',
}

const components = {
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'Up to 255 visible characters of your choice, kept for two days.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: 'The ETag that was read; a stale one is 412.',
      schema: { type: 'string' },
    },
  },
  headers: {
    ETag: { description: 'The version, in quotation marks.', schema: { type: 'string' } },
    Location: { description: 'Where the new object is found.', schema: { type: 'string' } },
  },
  securitySchemes: {
    key: { type: 'http', scheme: 'bearer', description: 'An API key, made with npm run api-key.' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'next-auth.session-token',
      description: 'The session of staff; writes from the same origin only.',
    },
    portal: {
      type: 'apiKey',
      in: 'cookie',
      name: 'portal-session',
      description: 'The session of a customer; writes from the same origin only.',
    },
  },
}
