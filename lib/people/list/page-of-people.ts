import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { inTime } from '../../lists/in-time.ts'
import { type Cursor, cutPage, isBeyond, keyAsText, type Page, readCursor } from '../../lists/keyset.ts'
import { visiblePeople } from '../visible-people.ts'
import { peopleWhere } from './filter-people.ts'
import { orderOf } from './people-order.ts'
import { filterOf, type ListPeopleInput } from './schemas.ts'
import { sortKeys } from './sort-keys.ts'

const defaultPageSize = 50

type Found = { id: string; sortKey: string }

/** Pages through whoever matches; `fetch` says what is read of them. A cursor not of this order leads to the first page. */
export async function pageOfPeople<Row extends Found>(
  input: ListPeopleInput,
  fetch: (cursor: Cursor | undefined) => Promise<Row[]>,
): Promise<Page<Omit<Row, 'sortKey'>>> {
  const { order, key } = orderKeyOf(input)
  const cursor = readCursor(input.cursor, order, key)
  const size = input.pageSize ?? defaultPageSize
  const cut = async (at: Cursor | undefined) => cutPage(await inTime(fetch(at)), size, order, at)
  const page = await cut(cursor)

  // Going back can end on a short page, when there are fewer rows before the cursor than a page has.
  const isShort = cursor?.toward === 'previous' && page.previousCursor === null && page.rows.length < size
  return isShort ? cut(undefined) : page
}

/** The rows of one page and one to spare, for `pageOfPeople` to cut; select what is wanted of them. */
export function matchingPeople(db: Db, actor: Actor, input: ListPeopleInput, cursor: Cursor | undefined, now: Date) {
  const { sort, order } = orderOf(input)
  const key = sortKeys[sort]
  const opposite = order === 'asc' ? 'desc' : 'asc'
  const direction = cursor?.toward === 'previous' ? opposite : order

  return visiblePeople(db, actor)
    .select('users.id')
    .select(keyAsText(key).as('sortKey'))
    .where(peopleWhere(filterOf(input), now))
    .$if(cursor !== undefined, (query) => (cursor ? query.where(isBeyond(cursor, key, sql`users.id`, order)) : query))
    .orderBy(key.by, direction)
    .orderBy('users.id', direction)
    .limit((input.pageSize ?? defaultPageSize) + 1)
}

/** What the cursors of this list are written and read with. */
export function orderKeyOf(input: ListPeopleInput) {
  const { sort, order } = orderOf(input)
  return { order: `${sort} ${order}`, key: sortKeys[sort] }
}
