import type { Change, Kind } from './kinds/change.ts'
import { comparison, connective, negation } from './kinds/operators.ts'
import { condition, droppedCall } from './kinds/queries.ts'
import { statementText } from './kinds/sql.ts'
import { droppedStatement } from './kinds/statements.ts'
import { boolean, number, word } from './kinds/values.ts'
import { nodesOf, parse } from './syntax.ts'

export type Mutation = Change & { file: string; text: string }

const kinds: Kind[] = [
  comparison,
  connective,
  negation,
  number,
  boolean,
  word,
  condition,
  droppedCall,
  droppedStatement,
  statementText,
]

/** Every small change of a source file. */
export function findMutations(text: string, file: string): Mutation[] {
  const changes = nodesOf(text, file).flatMap((node) => kinds.flatMap((kind) => kind(node, text)))
  return changes.filter((change) => !isMeasured(file, text, change)).map((change) => ({ ...change, file, text }))
}

const numberOrSum = /^([\d._]+|[-+*/])$/

/** Whether a change moves something on a printed page, or one of the finder's assumed shares in their tables. */
function isMeasured(file: string, text: string, { start, end }: Change): boolean {
  if (!numberOrSum.test(text.slice(start, end))) return false
  if (/\/draw-[^/]+$/.test(file)) return true
  const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end))
  return file === 'lib/duplicates/compare/model.ts' && /^ +\w+: [[{].*[\]}],$/.test(line)
}

export function mutate({ text, start, end, after }: Mutation): string {
  return text.slice(0, start) + after + text.slice(end)
}

/** Whether a change still parses; any tool catches one that does not, so it proves nothing about the tests. */
export function isProgram(mutation: Mutation): boolean {
  try {
    parse(mutate(mutation), mutation.file)
    return true
  } catch {
    return false
  }
}
