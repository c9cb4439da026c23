import type { SealedRow } from './hash-block.ts'

export type SealBreak = {
  block: number
  kind: 'edited' | 'deleted' | 'inserted' | 'reordered' | 'block'
  rowId?: string
  sentence: string
}

/** The first row of a block that differs from the seal, and how; undefined when none does. */
export function findBreak(block: number, sealed: SealedRow[], found: SealedRow[]): SealBreak | undefined {
  for (let at = 0; at < Math.max(sealed.length, found.length); at++) {
    const [was, is] = [sealed[at], found[at]]
    if (was && is && was.id === is.id && isSame(was, is)) continue
    const kind = kindOf(was, is, sealed)
    const rowId = (kind === 'inserted' ? is : was)?.id
    return { block, kind, ...(rowId && { rowId }), sentence: `Row ${rowId} in block ${block} ${words[kind]}.` }
  }
  return undefined
}

const words = {
  edited: 'was edited after it was sealed',
  deleted: 'was deleted after it was sealed',
  inserted: 'was inserted among rows already sealed',
  reordered: 'holds the contents of another sealed row: rows were swapped',
}

function kindOf(was: SealedRow | undefined, is: SealedRow | undefined, sealed: SealedRow[]): keyof typeof words {
  if (is && !sealed.some(({ id }) => id === is.id)) return 'inserted'
  if (!is || was?.id !== is.id) return 'deleted'
  return sealed.some((other) => other.id !== is.id && isSame(other, is)) ? 'reordered' : 'edited'
}

function isSame(one: SealedRow, other: SealedRow): boolean {
  return one.digest !== null && other.digest !== null && one.digest.equals(other.digest)
}
