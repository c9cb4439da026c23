import { expect, test } from 'vitest'
import { z } from 'zod'
import type { HandlerDoor } from '../handler-spec.ts'
import { describeApi, listDoors } from './describe-api.ts'
import { describeOperation, tagOf } from './describe-operation.ts'
import { describeProblems, obeysIfMatch, problemsOf } from './describe-problems.ts'
import { propertiesOf, toJsonSchema } from './json-schema.ts'
import { listFields, typeOf } from './list-fields.ts'

const thing = z
  .object({ id: z.uuid(), madeAt: z.date(), name: z.string().describe('What it is called.') })
  .meta({ id: 'Thing' })

const change: HandlerDoor = {
  may: 'people.write',
  summary: 'Change a thing',
  description: 'Keeps\n   the rest.',
  versioned: true,
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.object({ q: z.string().optional().describe('Words.'), loud: z.string() }),
    body: z.object({ name: z.string().optional() }),
  }),
  answer: z.object({ data: thing }),
}
const lookUp: HandlerDoor = { asks: 'nobody', input: z.object({ body: z.object({ word: z.string() }).optional() }) }
const mine: HandlerDoor = { asks: 'customer', input: z.object({}), gives: 'application/pdf' }
const upload: HandlerDoor = { may: 'imports.write', status: 201, input: z.object({}), takes: 'text/csv' }

test('describeOperation describes parameters, body, answer and problems of a write', () => {
  const { operation, named } = describeOperation('/api/admin/things/{id}', 'patch', change)
  expect(operation).toMatchObject({
    operationId: 'patchAdminThingsId',
    summary: 'Change a thing',
    description: 'Keeps the rest.',
    tags: ['things'],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'q', in: 'query', required: false, description: 'Words.', schema: { type: 'string' } },
      { name: 'loud', in: 'query', required: true },
      { $ref: '#/components/parameters/IfMatch' },
    ],
    requestBody: { required: true },
  })
  expect(operation).not.toHaveProperty('security')
  expect(operation.responses).toMatchObject({
    200: {
      headers: { ETag: { $ref: '#/components/headers/ETag' } },
      content: { 'application/json': { schema: { properties: { data: { $ref: '#/components/schemas/Thing' } } } } },
    },
  })
  expect(Object.keys(named)).toEqual(['Thing'])
})

test('describeOperation describes strangers, customers, files and new objects', () => {
  const stranger = describeOperation('/api/customer/lookup', 'post', lookUp).operation
  expect(stranger).toMatchObject({ security: [], requestBody: { required: false } })
  expect(stranger).not.toHaveProperty('parameters')
  const own = describeOperation('/api/customer/pdf', 'get', mine).operation
  expect(own).toMatchObject({ security: [{ portal: [] }], tags: ['customer'] })
  expect(own.responses).toMatchObject({ 200: { content: { 'application/pdf': { schema: { type: 'string' } } } } })
  const sent = describeOperation('/api/admin/imports', 'post', upload).operation
  expect(sent).toMatchObject({
    parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
    requestBody: { required: true, content: { 'text/csv': { schema: { format: 'binary' } } } },
    responses: { 201: { headers: { Location: { $ref: '#/components/headers/Location' } } } },
  })
})

test.each([
  ['/api/admin/users/{id}/notes', 'users'],
  ['/api/customer/bookings', 'customer'],
  ['/api/docs', 'documentation'],
])('tagOf %s is %s', (path, tag) => expect(tagOf(path)).toBe(tag))

test('problemsOf lists the problems that each kind of operation can answer', () => {
  const statuses = (method: string, door: HandlerDoor) => Object.keys(problemsOf(method, door)).map(Number)
  expect(statuses('post', lookUp)).toEqual([404, 500, 503])
  expect(statuses('get', mine)).toEqual([400, 401, 404, 409, 429, 500, 503])
  expect(statuses('patch', change)).toEqual([400, 401, 403, 404, 409, 412, 413, 415, 429, 500, 503])
  expect(statuses('post', upload)).toEqual([400, 401, 403, 404, 409, 413, 422, 429, 500, 503])
  expect(statuses('get', { input: z.object({}) })).toEqual([400, 503])
  expect(problemsOf('post', lookUp)[404]).toEqual({ $ref: '#/components/responses/Problem404' })
})

test('obeysIfMatch holds for writes of what has versions', () => {
  expect([obeysIfMatch('put', change), obeysIfMatch('patch', change)]).toEqual([true, true])
  expect([obeysIfMatch('get', change), obeysIfMatch('patch', upload)]).toEqual([false, false])
})

test('describeProblems describes only the problems that are referred to', () => {
  expect(Object.keys(describeProblems('{"$ref":"#/components/responses/Problem404"}'))).toEqual(['Problem404'])
})

test('describeApi and listDoors leave out what has no door', () => {
  const routes = {
    '/api/admin/things/{id}': { PATCH: { door: change }, GET: {} },
    '/api/customer/pdf': { GET: { door: mine } },
  }
  expect(listDoors(routes).map(({ path, method }) => `${method} ${path}`)).toEqual([
    'PATCH /api/admin/things/{id}',
    'GET /api/customer/pdf',
  ])
  const document = describeApi(routes, 'https://crm.example')
  expect(Object.keys(document.paths['/api/admin/things/{id}'] ?? {})).toEqual(['patch'])
  expect(document).toMatchObject({
    servers: [{ url: 'https://crm.example' }],
    tags: [{ name: 'things' }, { name: 'customer' }],
  })
  expect(Object.keys(document.components.schemas)).toEqual(['Problem', 'Thing'])
  expect(Object.keys(document.components.responses)).toContain('Problem412')
})

test('toJsonSchema writes moments as text and drops patterns that only repeat a format', () => {
  const { schema, named } = toJsonSchema(
    z.object({ at: z.date(), id: z.uuid(), code: z.string().regex(/^A/), thing }),
    'output',
  )
  expect(schema).toMatchObject({
    properties: {
      at: { type: 'string', format: 'date-time' },
      id: { type: 'string', format: 'uuid' },
      code: { type: 'string', pattern: '^A' },
      thing: { $ref: '#/components/schemas/Thing' },
    },
  })
  expect(JSON.stringify(schema)).not.toContain('$schema')
  expect(Object.keys(named)).toEqual(['Thing'])
  expect(named).toMatchObject({ Thing: { properties: { id: { format: 'uuid' } } } })
  expect(named.Thing).not.toHaveProperty('id')
})

test('propertiesOf says of each property whether it has to be there', () => {
  const read = propertiesOf(z.object({ q: z.string().optional(), size: z.int().default(50), day: z.string() }))
  expect(read.map(({ name, required }) => [name, required])).toEqual([
    ['q', false],
    ['size', false],
    ['day', true],
  ])
})

test('listFields lists the fields of a page of things under dotted names', () => {
  const { schema, named } = toJsonSchema(
    z.object({ data: z.array(thing), next: z.string().nullable().optional() }),
    'output',
  )
  expect(listFields(schema, named)).toEqual([
    { name: 'data', type: 'list of object', description: '', isRequired: true },
    { name: 'data.id', type: 'uuid', description: '', isRequired: true },
    { name: 'data.madeAt', type: 'date-time', description: '', isRequired: true },
    { name: 'data.name', type: 'string', description: 'What it is called.', isRequired: true },
    { name: 'next', type: 'string or null', description: '', isRequired: false },
  ])
})

test.each<[unknown, string]>([
  [{ enum: ['a', 'b'] }, 'a | b'],
  [{ const: 7 }, '7'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ anyOf: [{ type: 'string' }, { type: 'string' }, { type: 'null' }] }, 'string or null'],
  [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
  [{}, 'anything'],
  [undefined, 'anything'],
])('typeOf %j is %s', (schema, words) => expect(typeOf(schema, {})).toBe(words))
