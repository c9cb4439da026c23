import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import type { StaffActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { inTime } from '../../lists/in-time.ts'
import { countPeople } from '../list/count-people.ts'
import { filterOf } from '../list/schemas.ts'
import type { ExportPeopleInput } from './export-input.ts'

/** Writes down that people leave the product, before the first of them does. False where the selection is not theirs. */
export async function recordExport(
  trx: Trx,
  actor: StaffActor,
  { columns, pick, ...input }: ExportPeopleInput,
  now = new Date(),
): Promise<boolean> {
  const people = pick ? await countPicked(trx, actor, pick) : await countListed(trx, actor, input, now)
  if (people === undefined) return false

  // Which conditions there were, not what they said: somebody's name may be among the words.
  const filters = Object.keys(input).filter((name) => name !== 'sort' && name !== 'order')
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: `List of ${people} people exported`,
    details: { columns, filters, ...(pick && { pick }) },
    at: now,
  })
  return true
}

type Listed = Omit<ExportPeopleInput, 'columns' | 'pick'>

async function countListed(trx: Trx, actor: StaffActor, input: Listed, now: Date): Promise<string> {
  const { total, isExact } = await inTime(countPeople(trx, actor, filterOf(input), now))
  return `${total.toLocaleString('en-GB')}${isExact ? '' : '+'}`
}

async function countPicked(trx: Trx, actor: StaffActor, pick: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('peoplePicks')
    .select(sql<number>`cardinality(user_ids)`.as('people'))
    .where('id', '=', pick)
    .where('pickedBy', '=', actor.userId)
    .executeTakeFirst()
  return found?.people.toLocaleString('en-GB')
}
