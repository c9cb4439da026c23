import { type Change, changeBetween, type Kind } from './change.ts'

const comparisons = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
])

const sums = new Map([
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
])

const bounds = ['<', '<=', '>', '>=']

const logic = new Map([
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
])

/** Turns `<` into `<=`, `===` into `!==` and the like; turns sums of anything but texts. */
export const comparison: Kind = (node, text) => {
  if (node.type !== 'BinaryExpression') return []
  const { left, right, operator } = node
  const joinsTexts = [left, right].some(
    ({ type, start }) => type === 'TemplateLiteral' || /['"]/.test(text.charAt(start)),
  )
  // Two rows never share an id, so a bound of their order changes nothing.
  if (isId(text, left) && isId(text, right) && bounds.includes(operator)) return []
  const after = comparisons.get(operator) ?? (joinsTexts ? undefined : sums.get(operator))
  return after ? changeBetween(text, left.end, right.start, operator, after) : []
}

function isId(text: string, { start, end }: { start: number; end: number }): boolean {
  return /\.id$/.test(text.slice(start, end))
}

/** Swaps `&&` and `||`, and puts `&&` for `??`. */
export const connective: Kind = (node, text) => {
  if (node.type !== 'LogicalExpression') return []
  const after = logic.get(node.operator)
  return after ? changeBetween(text, node.left.end, node.right.start, node.operator, after) : []
}

const plain = ['Identifier', 'MemberExpression', 'CallExpression', 'AwaitExpression', 'ChainExpression']

/** Drops a `!`, and adds one where a condition has neither a `!` nor an operator. */
export const negation: Kind = (node, text) => {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return [{ start: node.start, end: node.start + 1, after: '' }]
  }
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return []
  const { test } = node
  return plain.includes(test.type) ? [negated(test, text)] : []
}

function negated({ start, end }: { start: number; end: number }, text: string): Change {
  return { start, end, after: `!(${text.slice(start, end)})` }
}
