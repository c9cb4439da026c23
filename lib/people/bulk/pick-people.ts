import { sql } from 'kysely'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { inTime } from '../../lists/in-time.ts'
import { type PeopleFilter, peopleWhere } from '../list/people-filters.ts'
import { visiblePeople } from '../visible-people.ts'

export type Picker = StaffActor & { userId: string }

/** The most people one selection can hold; a database constraint says the same. */
export const mostPicked = 10_000
const daysKept = 7

/**
 * Stores the selected people, so that later actions apply to exactly them even if the list changes. Ids are kept as
 * ticked: a person who has gone by then is reported, not dropped.
 */
export async function pickPeople(
  trx: Trx,
  actor: Picker,
  chosen: { ids: string[] } | { filter: PeopleFilter },
  now = new Date(),
): Promise<string> {
  const userIds = 'ids' in chosen ? [...new Set(chosen.ids)] : await matchingIds(trx, actor, chosen.filter, now)
  if (userIds.length === 0) throw new Refusal('No one is selected. Tick at least one person.')
  if (userIds.length > mostPicked) throw new Refusal('More than 10,000 people match. Narrow the list, then select all.')

  await forgetOldPicks(trx, actor, now)
  const { id } = await trx
    .insertInto('peoplePicks')
    .values({ pickedBy: actor.userId, userIds, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function matchingIds(trx: Trx, actor: Picker, filter: PeopleFilter, now: Date): Promise<string[]> {
  const matching = visiblePeople(trx, actor)
    .select('users.id')
    .where(peopleWhere(filter, now))
    .limit(mostPicked + 1)
  const found = await inTime(matching.execute())
  return found.map(({ id }) => id)
}

async function forgetOldPicks(trx: Trx, actor: Picker, now: Date): Promise<void> {
  await trx
    .deleteFrom('peoplePicks')
    .where('pickedBy', '=', actor.userId)
    .where('createdAt', '<', new Date(now.getTime() - daysKept * 86_400_000))
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('bulkRuns').select(sql.lit(1).as('one')).whereRef('bulkRuns.pickId', '=', 'peoplePicks.id'),
        ),
      ),
    )
    .execute()
}

/** Selections made by this actor. */
export function visiblePicks(db: Db, actor: Picker) {
  return db
    .selectFrom('peoplePicks')
    .where((row) => row.and([row('peoplePicks.pickedBy', '=', actor.userId), row.lit(actor.role === 'admin')]))
}
