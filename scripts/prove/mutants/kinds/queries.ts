import { type Call, isText, methodOf } from '../syntax.ts'
import type { Change, Kind } from './change.ts'

const operators = new Map([
  ['=', '!='],
  ['!=', '='],
  ['<>', '='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['in', 'not in'],
  ['not in', 'in'],
  ['is', 'is not'],
  ['is not', 'is'],
  ['is distinct from', 'is not distinct from'],
  ['is not distinct from', 'is distinct from'],
  ['like', 'not like'],
  ['ilike', 'not ilike'],
  ['&&', '@>'],
  ['@>', '<@'],
])

const orders = new Map([
  ['asc', 'desc'],
  ['desc', 'asc'],
])

/** Turns the operator of a condition: `'='` of `.where('id', '=', id)`; and the order of a list. */
export const condition: Kind = (node) => {
  if (node.type !== 'CallExpression') return []
  const [, second, third] = node.arguments
  if (!isText(second)) return []
  const after = third ? operators.get(second.value) : orders.get(second.value)
  return after ? [{ start: second.start, end: second.end, after: `'${after}'` }] : []
}

const conditions = ['where', 'whereRef', 'having', 'havingRef']
const locks = ['forUpdate', 'forNoKeyUpdate', 'forShare', 'forKeyShare', 'skipLocked', 'noWait']

/** Drops a condition, or a lock, from a query. */
export const droppedCall: Kind = (node) => {
  if (node.type !== 'CallExpression') return []
  const method = methodOf(node)
  return method && [...conditions, ...locks].includes(method) ? dropCall(node) : []
}

function dropCall({ callee, end }: Call): Change[] {
  return callee.type === 'MemberExpression' ? [{ start: callee.object.end, end, after: '' }] : []
}
