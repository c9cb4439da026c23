import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Tag } from './list-tags.ts'

/** The tag with this name, in any case; created if missing. */
export async function ensureTag(trx: Trx, actor: Actor, { name }: { name: string }): Promise<Tag> {
  const made = await trx
    .insertInto('tags')
    .values({ name, createdBy: actor.userId })
    .onConflict((conflict) => conflict.expression(sql`search_fold(name)`).doNothing())
    .returning(['id', 'name'])
    .executeTakeFirst()
  if (made) return made

  return trx
    .selectFrom('tags')
    .select(['id', 'name'])
    .where(sql<boolean>`search_fold(name) = search_fold(${name}::text)`)
    .executeTakeFirstOrThrow()
}
