import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { findBreak, type SealBreak } from './find-break.ts'
import { foundation, hashBlock, type SealedRow } from './hash-block.ts'

export type Verdict = {
  blocks: number
  rows: number
  /** Rows too young to be in a block. */
  unsealed: number
  /** Rows blanked by an erasure; their digests are checked too. */
  blanked: number
  /** The last block's hash. An admin who noted an earlier one can tell whether blocks were cut off the end. */
  head: string
  broken: SealBreak | undefined
}

/** Recomputes every block from its rows and stops at the first broken one. Keeps one block in memory at a time. */
export async function verifySeal(db: Db): Promise<Verdict> {
  const verdict: Verdict = { blocks: 0, rows: 0, unsealed: 0, blanked: 0, head: '', broken: undefined }
  let previous: Tail = { number: 0, lastId: '00000000-0000-0000-0000-000000000000', hash: foundation }

  for (;;) {
    const block = await findBlockAfter(db, previous.number)
    if (!block) break
    const sealed = sealedRows(block)
    const found = await listRows(db, previous.lastId, block.lastId, sealed.length + 1)
    verdict.broken = checkChain(block, previous, sealed) ?? findBreak(block.number, sealed, found)
    if (verdict.broken) return verdict

    verdict.blocks += 1
    verdict.rows += found.length
    verdict.blanked += found.filter(({ isBlanked }) => isBlanked).length
    verdict.head = block.hash.toString('hex')
    previous = block
  }
  verdict.unsealed = await countAfter(db, previous.lastId)
  return verdict
}

type Tail = { number: number; lastId: string; hash: Buffer }
type Block = Tail & { rowIds: string[]; rowDigests: Buffer }

/** Checks that a block follows the previous one and that its hash matches the rows it lists. */
function checkChain({ number, lastId, hash }: Block, previous: Tail, sealed: SealedRow[]): SealBreak | undefined {
  if (number !== previous.number + 1)
    return { block: previous.number + 1, kind: 'block', sentence: `Block ${previous.number + 1} is missing.` }

  if (sealed.at(-1)?.id === lastId && hashBlock(previous.hash, number, sealed).equals(hash)) return undefined
  return { block: number, kind: 'block', sentence: `Block ${number} itself was changed, or one before it replaced.` }
}

function sealedRows({ rowIds, rowDigests }: Block): SealedRow[] {
  return rowIds.map((id, at) => ({ id, digest: rowDigests.subarray(at * 32, at * 32 + 32) }))
}

function findBlockAfter(db: Db, number: number): Promise<Block | undefined> {
  return db
    .selectFrom('activityBlocks')
    .select(['number', 'lastId', 'rowIds', 'rowDigests', 'hash'])
    .where('number', '>', number)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
}

function listRows(db: Db, after: string, until: string, size: number) {
  return db
    .selectFrom('userActivityLogs as log')
    .select(['log.id', sql<Buffer | null>`activity_digest(log)`.as('digest')])
    .select(sql<boolean>`log.kept_where is not null`.as('isBlanked'))
    .where('log.id', '>', after)
    .where('log.id', '<=', until)
    .orderBy('log.id')
    .limit(size)
    .execute()
}

async function countAfter(db: Db, id: string): Promise<number> {
  const rest = db.selectFrom('userActivityLogs').select((row) => row.fn.countAll<number>().as('rows'))
  return (await rest.where('id', '>', id).executeTakeFirstOrThrow()).rows
}
