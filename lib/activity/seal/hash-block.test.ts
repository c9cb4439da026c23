import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { foundation, hashBlock, type SealedRow } from './hash-block.ts'

const digest = Buffer.alloc(32, 7)
const rows: SealedRow[] = [
  { id: 'a', digest },
  { id: 'b', digest: null },
]

test('hashBlock is SHA-256 over the previous hash, the number and the rows, as an outside verifier computes it', () => {
  const outside = createHash('sha256').update(
    Buffer.concat([Buffer.alloc(32), Buffer.from('1\na'), digest, Buffer.from('b')]),
  )
  expect(hashBlock(foundation, 1, rows)).toEqual(outside.digest())
})

test('hashBlock changes with everything it covers', () => {
  const hashes = [
    hashBlock(foundation, 1, rows),
    hashBlock(Buffer.alloc(32, 1), 1, rows),
    hashBlock(foundation, 2, rows),
    hashBlock(foundation, 1, rows.slice(0, 1)),
    hashBlock(foundation, 1, [
      { id: 'a', digest: Buffer.alloc(32, 8) },
      { id: 'b', digest: null },
    ]),
    hashBlock(foundation, 1, rows.toReversed()),
  ]
  expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(hashes.length)
})
