import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

const shapeOf = z.record(z.string(), z.unknown())

/** Converts a zod schema to JSON Schema, with its named parts for #/components/schemas. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): { schema: JsonSchema; named: JsonSchema } {
  const { $schema, $defs, ...whole } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A Date leaves as ISO text.
      if (zodSchema instanceof z.ZodDate) Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      // The pattern only repeats the format.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return { schema: relink(whole), named: relink($defs ?? {}) }
}

/** The properties of an object schema, each with its schema and whether it is required. */
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

/** Points references at the document's shared schemas, since zod puts named parts beside each schema. */
function relink(value: object): JsonSchema {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (key === '$ref') return String(part).replace('#/$defs/', '#/components/schemas/')
    return key === 'id' && typeof part === 'string' ? undefined : part
  })
  return shapeOf.parse(JSON.parse(text))
}
