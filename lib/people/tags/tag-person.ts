import type { ActivityKind } from '../../activity/kinds.ts'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'
import { visibleTags } from './list-tags.ts'

type TagPersonInput = { userId: string; tagId: string }

const mostTags = 50

/** Tags a person; false if they already have the tag. */
export async function tagPerson(trx: Trx, actor: Actor, input: TagPersonInput, now = new Date()): Promise<boolean> {
  const tag = await findTag(trx, actor, input)
  const { held } = await trx
    .selectFrom('userTags')
    .select((row) => row.fn.countAll<number>().as('held'))
    .where('userId', '=', input.userId)
    .executeTakeFirstOrThrow()
  if (held >= mostTags) throw new Refusal(`Nobody can have more than ${mostTags} tags.`)

  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('userTags')
    .values({ ...input, createdBy: actor.userId, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false

  await record(trx, actor, { type: 'tag.added', description: `Tagged ${tag.name}`, ...input, at: now })
  return true
}

/** Removes a tag from a person; false if they do not have it. */
export async function untagPerson(trx: Trx, actor: Actor, input: TagPersonInput, now = new Date()): Promise<boolean> {
  const tag = await findTag(trx, actor, input)
  const { numDeletedRows } = await trx
    .deleteFrom('userTags')
    .where('userId', '=', input.userId)
    .where('tagId', '=', input.tagId)
    .executeTakeFirst()
  if (!numDeletedRows) return false

  await record(trx, actor, { type: 'tag.removed', description: `Tag ${tag.name} removed`, ...input, at: now })
  return true
}

async function findTag(trx: Trx, actor: Actor, { userId, tagId }: TagPersonInput) {
  // A shared lock, so that the person is not merged while being tagged.
  const person = await visiblePeople(trx, actor)
    .select('users.id')
    .where('users.id', '=', userId)
    .where('users.mergedIntoId', 'is', null)
    .forKeyShare()
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')

  const tag = await visibleTags(trx, actor).select('tags.name').where('tags.id', '=', tagId).executeTakeFirst()
  if (!tag) throw new Refusal('This tag no longer exists.')
  return tag
}

type Entry = TagPersonInput & { type: ActivityKind; description: string; at: Date }

async function record(trx: Trx, actor: Actor, { tagId, ...entry }: Entry): Promise<void> {
  await recordActivity(trx, actor, { ...entry, entity: { type: 'tag', id: tagId } })
}
