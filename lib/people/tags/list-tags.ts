import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'

export type Tag = { id: string; name: string }

/** Tags within the actor's reach: all for admins, none for others, since tags hold the office's opinions. */
export function visibleTags(db: Db, actor: Actor) {
  return db.selectFrom('tags').where((row) => row.lit(isOffice(actor)))
}

/** All tags by name. */
export function listTags(db: Db, actor: Actor): Promise<Tag[]> {
  return visibleTags(db, actor).select(['tags.id', 'tags.name']).orderBy(sql`search_fold(tags.name)`).execute()
}

/** The tags of one person. */
export async function listTagsOf(db: Db, actor: Actor, userId: string): Promise<Tag[]> {
  const person = visiblePeople(db, actor).select('users.id').where('users.id', '=', userId)
  return visibleTags(db, actor)
    .innerJoin('userTags', 'userTags.tagId', 'tags.id')
    .select(['tags.id', 'tags.name'])
    .where('userTags.userId', 'in', person)
    .orderBy(sql`search_fold(tags.name)`)
    .execute()
}
