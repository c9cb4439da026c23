import { createHash } from 'node:crypto'

/** A log row's id and the digest of its contents, 32 bytes; null when the row cannot be genuine. */
export type SealedRow = { id: string; digest: Buffer | null }

/** The hash before the first block. */
export const foundation = Buffer.alloc(32)

/** SHA-256 over the previous block's hash, the block's number, and its rows' ids and digests. */
export function hashBlock(previous: Buffer, number: number, rows: SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous).update(`${number}\n`)
  for (const { id, digest } of rows) hash.update(id).update(digest ?? '')
  return hash.digest()
}
