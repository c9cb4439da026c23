import { type Mutation, mutate } from './find-mutations.ts'

/** Shows a change as `file:line  before → after`, in whole lines when it lies within one. */
export function describe(mutation: Mutation): string {
  const { file, text, start, end } = mutation
  const before = text.slice(start, end)
  const line = text.slice(0, end - before.trimStart().length).split('\n').length
  const place = `${file}:${line}`
  if (before.includes('\n')) return `${place}  ${onOneLine(before)} → ${mutation.after || '(dropped)'}`
  return `${place}  ${lineOf(text, line)} → ${lineOf(mutate(mutation), line)}`
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1]?.trim() ?? ''
}

function onOneLine(text: string): string {
  const joined = text.trim().replace(/\s+/g, ' ')
  return joined.length > 120 ? `${joined.slice(0, 120)}…` : joined
}
