import { type Expression, isText, methodOf, type Node } from '../syntax.ts'
import type { Change, Kind } from './change.ts'

/** From this value on, a number is a duration or a size, where one more changes nothing. */
const large = 1000

/** The words before a value that decides nothing. Decision 156 gives the reason for each. */
const drawn = [
  /\b(x|y|size|width|height|margin|padding|border|borderWidth|lineHeight|fontWeight|thickness): $/,
  /\b(rank|phone|quiet|wraps): $/,
  /\bplace: $/,
]
const undecided = [
  ...drawn,
  /\b(rows|people|lines)AtOnce = $/,
  /\b(pieceLength = |highWaterMark: )(1 << )?$/,
  /\b(statement|lock|idle|retryDelay|heartbeatSeconds): $/,
  /\b(beat|drain|grace|patience|pause|quiet|rest|poll|connection|silence)(Seconds|Milliseconds) = $/,
  /\b(cronMonitor|supervise|monitor)IntervalSeconds: $/,
  /\b(sql\.lit|sleep)\($/,
  /\.limit\([\w. ]+ \+ $/,
]

/** Moves a number by one in its last place, and doubles a large one. */
export const number: Kind = (node, text) => {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return []
  const before = text.slice(0, node.start)
  const isFirstOfMany = node.value === 1 && before.endsWith('.limit(')
  const isKey = /^: /.test(text.slice(node.end, node.end + 2)) && /[{,]\s*$/.test(before)
  if (isFirstOfMany || isKey || undecided.some((pattern) => pattern.test(before))) return []
  return [{ start: node.start, end: node.end, after: moved(node.value) }]
}

function moved(value: number): string {
  if (value >= large) return String(value * 2)
  const decimals = String(value).split('.')[1]?.length ?? 0
  return (value + 10 ** -decimals).toFixed(decimals)
}

/** Turns `true` and `false`. */
export const boolean: Kind = (node, text) =>
  node.type === 'Literal' &&
  typeof node.value === 'boolean' &&
  !drawn.some((pattern) => pattern.test(text.slice(0, node.start)))
    ? [{ start: node.start, end: node.end, after: String(!node.value) }]
    : []

/** Changes texts that the program depends on: accepted values, named constants, results and fallbacks. */
export const word: Kind = (node) =>
  wordsOf(node).flatMap((text) => (isText(text) && !isSentence(text.value) ? [changed(text)] : []))

/** Whether people read the text, or see it as a colour: it may then be changed without a test. */
function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) || text.split(' ').length > 3 || /^[A-Z]\S* /.test(text) || /^#[\da-f]{6}$/.test(text)
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
      return isPlural(node.test) ? [] : [node.consequent, node.alternate]
    case 'CallExpression':
      return wordsOfSchema(methodOf(node), node.arguments)
    default:
      return []
  }
}

/** `count === 1 ? 'seat' : 'seats'` chooses between words; that it chooses is judged by its comparison. */
function isPlural(test: Expression): boolean {
  return test.type === 'BinaryExpression' && test.right.type === 'Literal' && test.right.value === 1
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
