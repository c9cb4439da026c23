import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

const shapeOf = z.record(z.string(), z.unknown())

/** A schema as JSON Schema, and the named parts it refers to under #/components/schemas. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): { schema: JsonSchema; named: JsonSchema } {
  const { $schema, $defs, ...whole } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What leaves as JSON is the text of the moment.
      if (zodSchema instanceof z.ZodDate) Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      // The pattern only repeats what the format says.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return { schema: relink(whole), named: relink($defs ?? {}) }
}

/** The schema of one property of an object, and whether it has to be there. */
export function propertiesOf(schema: z.ZodType): { name: string; schema: JsonSchema; required: boolean }[] {
  const whole = toJsonSchema(schema, 'input').schema
  const required = z.array(z.string()).parse(whole.required ?? [])
  const properties = shapeOf.parse(whole.properties ?? {})
  return Object.entries(properties).map(([name, property]) => ({
    name,
    schema: shapeOf.parse(property),
    required: required.includes(name),
  }))
}

/** zod writes the named parts beside each schema; a document keeps them in one place. */
function relink(value: object): JsonSchema {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (key === '$ref' && typeof part === 'string') return part.replace('#/$defs/', '#/components/schemas/')
    return key === 'id' && typeof part === 'string' ? undefined : part
  })
  return shapeOf.parse(JSON.parse(text))
}
