import type { Node } from '../syntax.ts'

/** One small change to a source text, as a programmer could make by mistake. */
export type Change = { start: number; end: number; after: string }

/** The changes of one kind that begin at a node. */
export type Kind = (node: Node, text: string) => Change[]

/** Changes an operator between two pieces of code. */
export function changeBetween(text: string, left: number, right: number, before: string, after: string): Change[] {
  const at = text.slice(left, right).indexOf(before)
  return at < 0 ? [] : [{ start: left + at, end: left + at + before.length, after }]
}
