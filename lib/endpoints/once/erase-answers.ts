import { sql } from 'kysely'
import type { Db, Trx } from '../../db/types.ts'

/** How many people have been erased so far. */
export async function countErasures(db: Db): Promise<number> {
  const { rows } = await sql<{ erasures: number }>`select count(*)::int as erasures from erasures`.execute(db)
  return rows[0]?.erasures ?? 0
}

const lock = sql`hashtextextended('kept answers', 0)`

/**
 * Erases every kept answer, since only its caller can open one and nobody else can tell whom it is about. The rows stay,
 * so that no request is worked on twice.
 */
export async function eraseAnswers(trx: Trx): Promise<number> {
  // Waits for answers that are being stored at this moment. Later ones find the lock taken.
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
  const { numUpdatedRows } = await trx
    .updateTable('idempotencyKeys')
    .set({ answer: null, isAnswerErased: true })
    .where('answer', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * Whether a person was erased since the count was `before`, or is being erased now. If not, no erasure can run until this
 * transaction commits.
 */
export async function wasErasedSince(trx: Trx, before: number): Promise<boolean> {
  const held = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock_shared(${lock}) as free`.execute(trx)
  if (!held.rows[0]?.free) return true
  // A separate query after the lock: one begun before it would not see an erasure that ended meanwhile.
  return (await countErasures(trx)) !== before
}
