import { type Kind, kindOf } from './fields.ts'
import { faultOf, findOperator, operatorsOf } from './operators.ts'
import { conditions, type Group, membersOf, type Node, type Test } from './schema.ts'

export type Match = 'all' | 'any'
export type DraftTest = { field: string; operator: string; values: string[] }
export type DraftGroup = { match: Match; tests: DraftTest[] }

/** Conditions while a colleague builds them in a form: groups of tests, possibly unfinished. */
export type Draft = { match: Match; groups: DraftGroup[] }

export const mostGroups = 6

/** Conditions in the shape of the form; undefined if they nest deeper than the form can show. */
export function toDraft(where: Group | undefined): Draft | undefined {
  if (!where) return { match: 'all', groups: [{ match: 'all', tests: [] }] }

  const match = matchOf(where)
  const members = membersOf(where)
  const direct = members.filter(isTest)
  const groups = members.filter(isGroup)
  if (groups.some((group) => !membersOf(group).every(isTest))) return undefined

  const own = direct.length > 0 ? [{ match, tests: direct }] : []
  return {
    match,
    groups: [...own, ...groups.map((group) => ({ match: matchOf(group), tests: membersOf(group).filter(isTest) }))],
  }
}

function isTest(node: Node): node is Test {
  return 'kind' in node
}

function isGroup(node: Node): node is Group {
  return !isTest(node)
}

function matchOf(group: Group): Match {
  return 'all' in group ? 'all' : 'any'
}

/** The finished conditions, or undefined if there are none. Never throws: `faultsOf` reports the faults. */
export function toConditions({ match, groups }: Draft): Group | undefined {
  const filled = groups.filter(({ tests }) => tests.length > 0)
  const compact = filled.map((group) => ({
    [group.match]: group.tests.map(({ field, operator, values }) => [field, operator, ...values]),
  }))
  const parsed = conditions.safeParse(compact.length === 1 ? compact[0] : { [match]: compact })
  return parsed.success ? parsed.data : undefined
}

/** The fault of one test of a draft, as a sentence. */
export function faultOfTest({ field, operator, values }: DraftTest): string | undefined {
  const kind = kindOf(field)
  return kind ? faultOf(kind, field, operator, values) : 'This cannot be asked.'
}

/**
 * Reads the submitted form: `match`, `0.match` for each group, and `0.1.field`, `.operator`, `.value` for each test.
 */
export function readDraft(form: URLSearchParams): Draft {
  const groups = Array.from({ length: mostGroups }, (_, place) => readGroup(form, place))
  return { match: readMatch(form.get('match')), groups: groups.filter((group) => group !== undefined) }
}

function readGroup(form: URLSearchParams, place: number): DraftGroup | undefined {
  const match = form.get(`${place}.match`)
  if (match === null) return undefined
  const tests: DraftTest[] = []
  for (let at = 0; form.has(`${place}.${at}.field`); at++) tests.push(...readTest(form, `${place}.${at}`))
  return { match: readMatch(match), tests: tests.slice(0, 20) }
}

function readTest(form: URLSearchParams, name: string): DraftTest[] {
  const field = form.get(`${name}.field`) ?? ''
  const kind = kindOf(field)
  if (!kind) return []
  const wanted = form.get(`${name}.operator`) ?? ''
  const operator = findOperator(kind, wanted) ? wanted : firstOperator(kind)
  const takes = findOperator(kind, operator)?.takes.length ?? 0
  const values = form
    .getAll(`${name}.value`)
    .slice(0, takes)
    .map((value) => value.trim().slice(0, 200))
  return [{ field, operator, values: [...values, ...Array.from({ length: takes - values.length }, () => '')] }]
}

/** A newly added test, still without values. */
export function emptyTest(field: string): DraftTest | undefined {
  const kind = kindOf(field)
  if (!kind) return undefined
  const operator = firstOperator(kind)
  const takes = findOperator(kind, operator)?.takes.length ?? 0
  return { field, operator, values: Array.from({ length: takes }, () => '') }
}

function firstOperator(kind: Kind): string {
  return Object.keys(operatorsOf[kind])[0] ?? ''
}

function readMatch(given: string | null): Match {
  return given === 'any' ? 'any' : 'all'
}
