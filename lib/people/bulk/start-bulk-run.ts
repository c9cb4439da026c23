import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { ensureTag } from '../tags/ensure-tag.ts'
import { visibleTags } from '../tags/list-tags.ts'
import type { BulkVerb } from './bulk-input.ts'
import { type Picker, visiblePicks } from './pick-people.ts'

/** Stores a bulk action for every selected person; returns the id under which it is worked and reported. */
export async function startBulkRun(
  trx: Trx,
  actor: Picker,
  { pickId, ...todo }: BulkVerb & { pickId: string },
  now = new Date(),
): Promise<string> {
  const pick = await visiblePicks(trx, actor).select('peoplePicks.id').where('id', '=', pickId).executeTakeFirst()
  if (!pick) throw new Refusal('This selection no longer exists. Select again.')

  const value = await storedValue(trx, actor, todo)
  const { id } = await trx
    .insertInto('bulkRuns')
    .values({ pickId, verb: todo.verb, value, startedBy: actor.userId, startedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function storedValue(trx: Trx, actor: Picker, todo: BulkVerb): Promise<string> {
  switch (todo.verb) {
    case 'status':
      return todo.status
    case 'consent_off':
      return todo.consent
    case 'tag':
      return (await ensureTag(trx, actor, todo)).id
    case 'untag': {
      const tag = await visibleTags(trx, actor).select('tags.id').where('tags.id', '=', todo.tagId).executeTakeFirst()
      if (!tag) throw Refusal.at('tagId', 'This tag no longer exists.')
      return tag.id
    }
    default:
      return todo satisfies never
  }
}
