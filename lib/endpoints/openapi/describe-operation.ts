import { z } from 'zod'
import type { HandlerDoor } from '../handler-spec.ts'
import { obeysIfMatch, problemsOf } from './describe-problems.ts'
import { type JsonSchema, propertiesOf, toJsonSchema } from './json-schema.ts'

/** Describes one method of one address, with the named schemas it needs. */
export function describeOperation(path: string, method: string, door: HandlerDoor) {
  const { summary = '', description, input, versioned } = door
  const answer = door.answer && toJsonSchema(door.answer, 'output')
  const body = partOf(input, 'body')
  const taken = body && toJsonSchema(body, 'input')
  const parameters = [...parametersOf(input), ...headersOf(method, door)]
  const sent = bodyOf(door, taken?.schema, !(body instanceof z.ZodOptional))

  const operation = {
    operationId: nameOf(path, method),
    summary,
    ...(description && { description: description.replaceAll(/\s+/g, ' ') }),
    tags: [tagOf(path)],
    ...(!door.may && { security: door.asks === 'customer' ? [{ portal: [] }] : [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(sent && { requestBody: sent }),
    responses: {
      [door.status ?? 200]: {
        description: summary,
        ...headersAnswered(door.status === 201, versioned === true),
        content: { [door.gives ?? 'application/json']: { schema: answer?.schema ?? { type: 'string' } } },
      },
      ...problemsOf(method, door),
    },
  }
  return { operation, named: { ...answer?.named, ...taken?.named } }
}

/** The tag of an address: `/api/admin/users/{id}/notes` has `users`, and every portal address has `customer`. */
export function tagOf(path: string): string {
  const [, , area, thing] = path.split('/')
  return area === 'customer' ? area : (thing ?? 'documentation')
}

function nameOf(path: string, method: string): string {
  const words = path.replaceAll(/[{}]/g, '').split('/').slice(2)
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').replaceAll(/\W/g, '')
}

function partOf(input: z.ZodObject, name: 'params' | 'query' | 'body'): z.ZodType | undefined {
  const part: unknown = input.shape[name]
  return part instanceof z.ZodType ? part : undefined
}

function parametersOf(input: z.ZodObject): JsonSchema[] {
  const places = [
    ['params', 'path'],
    ['query', 'query'],
  ] as const
  return places.flatMap(([part, place]) => {
    const schema = partOf(input, part)
    if (!schema) return []
    return propertiesOf(schema).map(({ name, required, schema: { description, ...property } }) => ({
      name,
      in: place,
      required: place === 'path' || required,
      ...(description !== undefined && { description }),
      schema: property,
    }))
  })
}

function headersOf(method: string, door: HandlerDoor): JsonSchema[] {
  const names = [
    ...(method === 'post' && door.may ? ['IdempotencyKey'] : []),
    ...(obeysIfMatch(method, door) ? ['IfMatch'] : []),
  ]
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

function bodyOf({ takes }: HandlerDoor, schema: JsonSchema | undefined, required: boolean) {
  if (takes) return { required: true, content: { [takes]: { schema: { type: 'string', format: 'binary' } } } }
  return schema && { required, content: { 'application/json': { schema } } }
}

function headersAnswered(isCreated: boolean, isVersioned: boolean) {
  const headers = {
    ...(isCreated && { Location: { $ref: '#/components/headers/Location' } }),
    ...(isVersioned && { ETag: { $ref: '#/components/headers/ETag' } }),
  }
  return Object.keys(headers).length > 0 ? { headers } : {}
}
