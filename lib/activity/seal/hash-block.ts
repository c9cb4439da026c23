import { createHash } from 'node:crypto'

/** A row of the log by its id and the digest of what it says, 32 bytes; null where the row cannot be genuine. */
export type SealedRow = { id: string; digest: Buffer | null }

/** What the first block is laid on. */
export const foundation = Buffer.alloc(32)

/** SHA-256 over the block before it, its number, and the ids and digests of its rows. */
export function hashBlock(previous: Buffer, number: number, rows: SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous).update(`${number}\n`)
  for (const { id, digest } of rows) hash.update(id).update(digest ?? '')
  return hash.digest()
}
