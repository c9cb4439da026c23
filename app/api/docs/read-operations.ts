import { z } from 'zod'

const content = z.record(z.string(), z.object({ schema: z.unknown() }))
const parameter = z.union([
  z.object({ $ref: z.string() }),
  z.object({
    name: z.string(),
    in: z.string(),
    required: z.boolean().optional(),
    description: z.string().optional(),
    schema: z.unknown(),
  }),
])

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
})

export type ReadOperation = z.output<typeof operation> & { id: string; tag: string; method: string; path: string }
export type Parameter = z.output<typeof parameter>

/** The operations of the document in order. */
export function readOperations(paths: Record<string, object>): ReadOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const read = operation.parse(described)
      return { ...read, id: read.operationId, tag: read.tags[0] ?? '', method: method.toUpperCase(), path }
    }),
  )
}
