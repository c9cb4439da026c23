import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { type Cursor, cutPage, isBeyond, keyAsText, type Page, readCursor, refuseForeignCursor } from '../db/keyset.ts'
import type { Db } from '../db/types.ts'
import { peopleWhere } from './filter-people.ts'
import { orderOf } from './people-order.ts'
import { filterOf, type ListPeopleInput } from './schemas.ts'
import { sortKeys } from './sort-keys.ts'
import { visiblePeople } from './visible-people.ts'

/** What a list and the API show of each person. */
export const personColumns = [
  'users.id',
  'users.email',
  'users.firstName',
  'users.lastName',
  'users.phone',
  'users.mobile',
  'users.companyName',
  'users.role',
  'users.status',
  'users.customerType',
  'users.city',
  'users.postcode',
  'users.country',
  'users.firstBookingDate',
  'users.lastBookingDate',
  'users.totalBookings',
  'users.totalSpent',
  'users.lastActivityDate',
  'users.marketingConsent',
  'users.smsConsent',
  'users.newsletterSubscribed',
  'users.preferredContactMethod',
  'users.createdAt',
  'users.updatedAt',
  'users.version',
] as const

const defaultPageSize = 50

export type PersonRow = PeoplePage['rows'][number]
export type PeoplePage = Awaited<ReturnType<typeof listPeople>>

/** One page of the people who match. A cursor that is not one of ours leads to the first page. */
export async function listPeople(db: Db, actor: Actor, input: ListPeopleInput, now = new Date()) {
  const { sort, order } = orderOf(input)
  const cursor = readCursor(input.cursor, `${sort} ${order}`, sortKeys[sort])
  const page = await fetchPage(db, actor, input, cursor, now)

  // Going back can end on a short page, when there are fewer rows before the cursor than a page has.
  const size = input.pageSize ?? defaultPageSize
  const isShort = cursor?.toward === 'previous' && page.previousCursor === null && page.rows.length < size
  return isShort ? fetchPage(db, actor, input, undefined, now) : page
}

/** For programs. Throws a Refusal of the field. */
export function refuseForeignPlace(input: ListPeopleInput): void {
  const { sort, order } = orderOf(input)
  refuseForeignCursor(input.cursor, `${sort} ${order}`, sortKeys[sort])
}

async function fetchPage(db: Db, actor: Actor, input: ListPeopleInput, cursor: Cursor | undefined, now: Date) {
  const { sort, order } = orderOf(input)
  const key = sortKeys[sort]
  const size = input.pageSize ?? defaultPageSize
  const direction = cursor?.toward === 'previous' ? opposite(order) : order

  const found = await visiblePeople(db, actor)
    .select(personColumns)
    .select(keyAsText(key).as('sortKey'))
    .where(peopleWhere(filterOf(input), now))
    .$if(cursor !== undefined, (query) => (cursor ? query.where(isBeyond(cursor, key, sql`users.id`, order)) : query))
    .orderBy(key.by, direction)
    .orderBy('users.id', direction)
    .limit(size + 1)
    .execute()
  return cutPage(found, size, `${sort} ${order}`, cursor) satisfies Page<unknown>
}

function opposite(order: 'asc' | 'desc') {
  return order === 'asc' ? 'desc' : 'asc'
}
