import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { countCap, countRows, type Total } from '../../lists/count-rows.ts'
import { inTime } from '../../lists/in-time.ts'
import { isGiven } from '../../lists/where-of.ts'
import { visiblePeople } from '../visible-people.ts'
import { type PeopleFilter, peopleWhere } from './people-filters.ts'

/** How many people match: from the kept counts where only facets choose, else counted, up to the cap. */
export async function countPeople(db: Db, actor: Actor, filter: PeopleFilter, now = new Date()): Promise<Total> {
  return readFacets(actor, filter) ? sumKeptCounts(db, filter) : countUpToCap(db, actor, filter, now)
}

/** The kept counts speak of everybody, so only someone who may reach everybody is answered from them. */
function readFacets(actor: Actor, filter: PeopleFilter): boolean {
  const asked = Object.entries(filter).filter(([name, value]) => isGiven(value) && !layout.includes(name))
  const isKept = filter.consent === undefined || filter.consent === 'marketing'
  return isOffice(actor) && isKept && asked.every(([name]) => facets.includes(name))
}

const facets = ['role', 'status', 'customerType', 'consent']
const layout = ['sort', 'order', 'pageSize', 'cursor', 'columns']

async function sumKeptCounts(db: Db, { role, status, customerType, consent }: PeopleFilter): Promise<Total> {
  let kept = db.selectFrom('userFacetCounts').select((row) => row.fn.sum<number | null>('people').as('people'))
  if (role) kept = kept.where('role', '=', role)
  if (status) kept = kept.where('status', '=', status)
  if (customerType) kept = kept.where('customerType', '=', customerType)
  if (consent === 'marketing') kept = kept.where('marketingConsent', '=', true)

  const { people } = await kept.executeTakeFirstOrThrow()
  return { total: Number(people ?? 0), isExact: true }
}

async function countUpToCap(db: Db, actor: Actor, filter: PeopleFilter, now: Date): Promise<Total> {
  const matching = visiblePeople(db, actor)
    .select(sql.lit(1).as('one'))
    .where(peopleWhere(filter, now))
    .limit(countCap + 1)
  return inTime(countRows(db, matching))
}
