import { z } from 'zod'
import { type FieldOf, fieldsOf, type Kind } from './fields.ts'
import { faultOf, type OperatorOf, operatorsOf } from './operators.ts'

/** More than anyone combines by hand, and few enough that the query stays quick to plan. */
const mostTests = 30
const mostInGroup = 20
const longestAddress = 4000

type TestOf<K extends Kind> = { kind: K; field: FieldOf<K>; operator: OperatorOf<K>; values: string[] }

export type Test = { [K in Kind]: TestOf<K> }[Kind]
export type Group = { all: Node[] } | { any: Node[] }
export type Node = Test | Group

/** Written as `["totalSpent","above","500"]`. */
function testOf<K extends Kind>(kind: K) {
  return z
    .tuple([namesIn(fieldsOf[kind]), namesIn(operatorsOf[kind])], z.string().max(200))
    .transform(([field, operator, ...values], context): TestOf<K> => {
      const fault = faultOf(kind, field, operator, values)
      if (fault) context.addIssue({ code: 'custom', message: fault })
      return { kind, field, operator, values }
    })
}

function namesIn<T extends object>(map: T) {
  return z.string().refine((name): name is keyof T & string => Object.hasOwn(map, name))
}

const test = z.union([
  testOf('text'),
  testOf('phone'),
  testOf('choice'),
  testOf('flag'),
  testOf('figure'),
  testOf('moment'),
  testOf('day'),
  testOf('certificate'),
  testOf('course'),
  testOf('tag'),
  testOf('note'),
])

function groupOf<T extends z.ZodType<Node>>(member: T) {
  const members = z.array(member).min(1).max(mostInGroup)
  return z.union([z.strictObject({ all: members }), z.strictObject({ any: members })])
}

const innermost = groupOf(test)
const middle = groupOf(z.union([test, innermost]))

/** Conditions joined by and (`all`) and or (`any`), at most three levels deep: the shape in queries and saved views. */
export const conditions: z.ZodType<Group> = groupOf(z.union([test, middle])).refine(
  (group) => countTests(group) <= mostTests,
  `holds more than ${mostTests} conditions`,
)

/** Conditions as the text of an address. */
export const whereParameter = z
  .string()
  .max(longestAddress)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' })
      return z.NEVER
    }
  })
  .pipe(conditions)

function countTests(node: Node): number {
  if ('kind' in node) return 1
  return membersOf(node).reduce((sum, member) => sum + countTests(member), 0)
}

export function membersOf(group: Group): Node[] {
  return 'all' in group ? group.all : group.any
}

/** The compact JSON that `whereParameter` reads. */
export function writeConditions(group: Group): string {
  return JSON.stringify(toCompact(group))
}

function toCompact(node: Node): unknown {
  if ('kind' in node) return [node.field, node.operator, ...node.values]
  return 'all' in node ? { all: node.all.map(toCompact) } : { any: node.any.map(toCompact) }
}
