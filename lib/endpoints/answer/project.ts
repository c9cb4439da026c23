import { z } from 'zod'

/** Keeps only the fields the schema names, so that a verb that returns more reveals nothing through the API. */
export function project(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return project(schema.unwrap(), value)
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const { element } = schema
    return value.map((entry: unknown) => project(element, entry))
  }
  return schema instanceof z.ZodObject && !isOpen(schema) ? named(schema, value) : value
}

/** Whether the schema allows fields it does not name. */
function isOpen({ def: { catchall } }: z.ZodObject): boolean {
  return catchall !== undefined && !(catchall instanceof z.ZodNever)
}

function named({ shape }: z.ZodObject, value: unknown): Record<string, unknown> {
  const given = new Map(Object.entries(Object(value)))
  const parts: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    if (given.has(name)) parts[name] = project(schema, given.get(name))
  }
  return parts
}
