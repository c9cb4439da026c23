import { z } from 'zod'

export type Field = { name: string; type: string; description: string; isRequired: boolean }

const node = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})

type Node = z.output<typeof node>
export type Schemas = Record<string, unknown>

/** A schema's fields for people to read, nested ones under dotted names. */
export function listFields(schema: unknown, schemas: Schemas, prefix = ''): Field[] {
  const { properties = {}, required = [] } = innermost(schema, schemas)
  return Object.entries(properties).flatMap(([name, property]) => {
    const { description = '' } = resolved(property, schemas)
    const own = {
      name: `${prefix}${name}`,
      type: typeOf(property, schemas),
      description,
      isRequired: required.includes(name),
    }
    return [own, ...listFields(property, schemas, `${prefix}${name}.`)]
  })
}

/** A value's type in a few words. */
export function typeOf(schema: unknown, schemas: Schemas): string {
  const { type, format, anyOf, enum: values, const: only, items } = resolved(schema, schemas)
  if (anyOf) return [...new Set(anyOf.map((part) => typeOf(part, schemas)))].join(' or ')
  if (values) return values.map(String).join(' | ')
  if (only !== undefined) return String(only)
  if (items !== undefined) return `list of ${typeOf(items, schemas)}`
  return [format ?? type ?? 'anything'].flat().join(' or ')
}

function innermost(schema: unknown, schemas: Schemas): Node {
  const { anyOf = [], items, ...rest } = resolved(schema, schemas)
  if (items !== undefined) return innermost(items, schemas)
  const inner = anyOf.map((part) => innermost(part, schemas)).find(({ properties }) => properties)
  return inner ?? rest
}

function resolved(schema: unknown, schemas: Schemas): Node {
  const { $ref, ...rest } = node.parse(schema ?? {})
  return $ref ? resolved(schemas[$ref.split('/').at(-1) ?? ''], schemas) : rest
}
