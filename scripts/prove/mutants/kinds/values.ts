import { isText, methodOf, type Node } from '../syntax.ts'
import type { Change, Kind } from './change.ts'

/** From this value on, a number is a duration or a size, where one more changes nothing. */
const large = 10_000

/** Where something is drawn, which is judged by eye. */
const drawn = /\b(x|y|size|width|height|borderWidth|lineHeight): $/

/** Moves a number by one in its last place, and doubles a large one. */
export const number: Kind = (node, text) => {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return []
  const before = text.slice(0, node.start)
  const isFirstOfMany = node.value === 1 && before.endsWith('.limit(')
  return isFirstOfMany || drawn.test(before) ? [] : [{ start: node.start, end: node.end, after: moved(node.value) }]
}

function moved(value: number): string {
  if (value >= large) return String(value * 2)
  const decimals = String(value).split('.')[1]?.length ?? 0
  return (value + 10 ** -decimals).toFixed(decimals)
}

/** Turns `true` and `false`. */
export const boolean: Kind = (node) =>
  node.type === 'Literal' && typeof node.value === 'boolean'
    ? [{ start: node.start, end: node.end, after: String(!node.value) }]
    : []

/** Changes texts that the program depends on: accepted values, named constants, results and fallbacks. */
export const word: Kind = (node) =>
  wordsOf(node).flatMap((text) => (isText(text) && !isSentence(text.value) ? [changed(text)] : []))

/** Whether people read the text, which may then be reworded without a test. */
function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) || text.split(' ').length > 3
}

function wordsOf(node: Node): ReadonlyArray<{ type: string } | null> {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.init]
    case 'ReturnStatement':
      return [node.argument]
    case 'ArrowFunctionExpression':
      return [node.body]
    case 'LogicalExpression':
      return node.operator === '??' ? [node.right] : []
    case 'ConditionalExpression':
      return [node.consequent, node.alternate]
    case 'CallExpression':
      return wordsOfSchema(methodOf(node), node.arguments)
    default:
      return []
  }
}

function wordsOfSchema(method: string | undefined, given: ReadonlyArray<{ type: string }>) {
  if (method === 'literal') return given
  return method === 'enum'
    ? given.flatMap((one) => ('elements' in one && Array.isArray(one.elements) ? one.elements : []))
    : []
}

function changed({ start, end, raw }: { start: number; end: number; raw: string | null }): Change {
  return { start, end, after: `${raw?.slice(0, -1)}~${raw?.slice(-1)}` }
}
