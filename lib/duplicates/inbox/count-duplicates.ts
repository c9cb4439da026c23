import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleDuplicates } from './visible-duplicates.ts'

/** The sidebar has room for no more. */
export const mostCounted = 1000

/** How many groups await a decision, counted up to `atMost`, for the number beside the entry of the menu. */
export async function countDuplicates(db: Db, actor: Actor, atMost: number) {
  const found = visibleDuplicates(db, actor)
    .select('duplicateGroups.id')
    .limit(atMost + 1)
  const { total } = await db
    .selectFrom(found.as('found'))
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(total, atMost), isExact: total <= atMost }
}
