import { parseAst } from 'vitest/node'

type Statement = ReturnType<typeof parseAst>['body'][number]
type VariableDeclarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number]
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression']
export type Call = Extract<Expression, { type: 'CallExpression' }>
export type Node = Statement | Expression | VariableDeclarator

/** Each statement and expression of a source text, types and imports left out. Positions count UTF-16 units. */
export function nodesOf(text: string, file: string): Node[] {
  const nodes: Node[] = []

  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isNode(value) && !isForgotten(value)) {
      nodes.push(value)
      Object.values(value).forEach(walk)
    }
  }
  walk(parse(text, file).body)
  return nodes
}

export function parse(text: string, file: string) {
  return parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
}

/** The method a call names: `where` of `query.where(…)`. */
export function methodOf(call: Call): string | undefined {
  const { callee } = call
  return callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined
}

export function isText(node: Node | { type: string } | null | undefined): node is TextLiteral {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string'
}

type TextLiteral = Extract<Expression, { type: 'Literal'; value: string }>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

const expressionsOfTypes = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']

function isForgotten(node: Node): boolean {
  const { type } = node
  if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration' || isWait(node) || isSample(node)) return true
  return type.startsWith('TS') && !expressionsOfTypes.includes(type)
}

/** Whether a node is the length of a wait, which no test may measure on a shared machine. */
export function isWait(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'sleep'
}

/** Whether a node is the `sample` of a letter: invented words for its preview. */
function isSample(node: object): boolean {
  if (!('key' in node) || !('value' in node) || !isNode(node.key) || !isNode(node.value)) return false
  return node.key.type === 'Identifier' && node.key.name === 'sample' && node.value.type === 'ObjectExpression'
}
