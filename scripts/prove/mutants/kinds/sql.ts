import type { Change, Kind } from './change.ts'

const changes: Array<{ pattern: RegExp; after: (found: string) => string }> = [
  { pattern: /(?<![-<>=!@|~&#:?])(?:<=|>=|<>|!=|=|<|>)(?![-<>=@|&#~])/g, after: (found) => operators[found] ?? found },
  { pattern: /\bis not null\b/gi, after: () => 'is null' },
  { pattern: /\bis null\b/gi, after: () => 'is not null' },
  { pattern: /\bnot exists\b/gi, after: () => 'exists' },
  { pattern: /\b(?:and|or)\b/gi, after: (found) => (found.toLowerCase() === 'and' ? 'or' : 'and') },
  { pattern: /\bfor (?:no key )?(?:update|share)\b/gi, after: () => '' },
  { pattern: /\bskip locked\b/gi, after: () => '' },
]

const operators: Record<string, string> = {
  '=': '<>',
  '<>': '=',
  '!=': '=',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
}

/** Turns comparisons, conditions and locks within the text of a statement: sql`…`. */
export const statementText: Kind = (node, text) => {
  if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier' || node.tag.name !== 'sql') return []
  return node.quasi.quasis.flatMap(({ start, end }) => changesWithin(text.slice(start, end), start))
}

function changesWithin(piece: string, start: number): Change[] {
  const found = changes.flatMap(({ pattern, after }) =>
    [...piece.matchAll(pattern)].map((match) => ({ at: match.index, before: match[0], after: after(match[0]) })),
  )
  return found
    .filter(({ at, before }) => !isPartOfOther(piece.slice(0, at), before))
    .map(({ at, before, after }) => ({ start: start + at, end: start + at + before.length, after }))
}

const clauses = /\b(?:set|where|on|and|or|when|having|select|from|using|join|then|else|between|update)\b/gi

/** `set a = b` compares nothing, and the `and` of `between … and` joins no conditions. */
function isPartOfOther(text: string, before: string): boolean {
  const last = text.match(clauses)?.at(-1)?.toLowerCase()
  if (before === '=') return last === 'set'
  return before.toLowerCase() === 'and' && last === 'between'
}
