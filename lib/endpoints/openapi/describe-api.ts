import type { HandlerDoor } from '../handler-spec.ts'
import { describeOperation, tagOf } from './describe-operation.ts'
import { describeProblems, problemSchema } from './describe-problems.ts'
import type { JsonSchema } from './json-schema.ts'

/** The exports of each address's route module, by method: handlers with a `door`, and refusals without one. */
export type Routes = Record<string, Record<string, object>>

/** Makes the OpenAPI 3.1 document from the schemas that validate requests. */
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
  description:
    `JSON in camelCase. Money is a decimal string in pounds, times are UTC. Lists are paged by an opaque cursor,
    which stays valid while rows are added. Errors are RFC 9457 problems; something that does not exist and something you
    may not see both answer 404. A POST with an Idempotency-Key can be repeated: it has one effect and one answer.`.replaceAll(
      /\s+/g,
      ' ',
    ),
  license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
}

const topics: Record<string, string> = {
  users: 'People on record, with their notes, tags and sealed fields.',
  merges: 'Records merged into one.',
  activity: 'The activity log.',
  bookings: 'Bookings and their seats.',
  payments: 'Payments for bookings, and what was refunded of them.',
  refunds: 'What was given back, and what is still to be paid.',
  invoices: 'Invoices and credit notes, as they were issued.',
  certificates: 'Certificates earned on courses.',
  courses: 'Courses on offer.',
  sessions: 'Dates on which courses are taught.',
  venues: 'Places where courses are taught.',
  qualifications: 'What instructors may teach, and until when.',
  'days-away': 'When instructors are away.',
  duplicates: 'Records that may belong to one person.',
  search: 'One search over everything.',
  imports: 'Imports of legacy bookings and of people.',
  messages: 'Messages to customers and staff.',
  customer: "A customer's own data, as in the portal.",
  documentation: "The API's own description.",
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
      description: 'The ETag you read; a stale one answers 412.',
      schema: { type: 'string' },
    },
  },
  headers: {
    ETag: { description: 'The version, in quotation marks.', schema: { type: 'string' } },
    Location: { description: "The new object's address.", schema: { type: 'string' } },
  },
  securitySchemes: {
    key: { type: 'http', scheme: 'bearer', description: 'An API key, made with npm run api-key.' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'next-auth.session-token',
      description: 'A staff session; writes must come from the same origin.',
    },
    portal: {
      type: 'apiKey',
      in: 'cookie',
      name: 'portal-session',
      description: "A customer's portal session; writes must come from the same origin.",
    },
  },
}
