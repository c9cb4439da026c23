import { type Expression, isWait, type Node } from '../syntax.ts'
import type { Kind } from './change.ts'

/** Drops a refusal, and a step whose answer is not used: `await recordActivity(…)`. */
export const droppedStatement: Kind = (node) =>
  isRefusal(node) || isStep(node) ? [{ start: node.start, end: node.end, after: '{}' }] : []

/** A plain `Error` marks a state that cannot happen; other errors answer a caller. */
function isRefusal(node: Node): boolean {
  if (node.type !== 'ThrowStatement' || node.argument.type !== 'NewExpression') return false
  const { callee } = node.argument
  return callee.type === 'Identifier' && callee.name !== 'Error'
}

function isStep(node: Node): boolean {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AwaitExpression') return false
  return callsByName(node.expression.argument)
}

function callsByName(expression: Expression): boolean {
  return expression.type === 'CallExpression' && expression.callee.type === 'Identifier' && !isWait(expression)
}
