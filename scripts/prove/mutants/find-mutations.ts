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
  return changes.map((change) => ({ ...change, file, text }))
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
