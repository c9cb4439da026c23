import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, refuseForeignCursor, type SortKey } from '../../lists/keyset.ts'
import { type Reason, readReasons } from './reasons.ts'
import { visibleDuplicates } from './visible-duplicates.ts'

const order = 'duplicates'
const byScore: SortKey = { by: sql`duplicate_groups.score`, kind: 'decimal' }
const defaultPageSize = 20

/** The columns shown side by side. The date of birth is sealed and only compared. */
const shownColumns = [
  'users.id',
  'users.firstName',
  'users.lastName',
  'users.email',
  'users.phone',
  'users.mobile',
  'users.companyName',
  'users.addressLine1',
  'users.addressLine2',
  'users.city',
  'users.county',
  'users.postcode',
  'users.totalBookings',
  'users.createdAt',
] as const

export type DuplicateGroup = Awaited<ReturnType<typeof listDuplicates>>['rows'][number]
export type DuplicatePerson = DuplicateGroup['users'][number]

/** Likely duplicates, likeliest first. `reasons` are those of all pairs, strongest first, without repeats. */
export async function listDuplicates(db: Db, actor: Actor, input: { cursor?: string | undefined; pageSize?: number }) {
  const size = input.pageSize ?? defaultPageSize
  const cursor = readCursor(input.cursor, order, byScore)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'
  const id = sql`duplicate_groups.id`
  const found = await visibleDuplicates(db, actor)
    .select(['duplicateGroups.id', 'duplicateGroups.score', 'duplicateGroups.foundAt'])
    .select(keyAsText(byScore).as('sortKey'))
    .$if(cursor !== undefined, (query) => (cursor ? query.where(isBeyond(cursor, byScore, id, 'desc')) : query))
    .orderBy(byScore.by, direction)
    .orderBy('duplicateGroups.id', direction)
    .limit(size + 1)
    .execute()

  const { rows, ...places } = cutPage(found, size, order, cursor)
  const members = await listMembers(
    db,
    rows.map((row) => row.id),
  )
  return {
    ...places,
    rows: rows.map((row) => ({
      ...row,
      score: Number(row.score),
      ...(members.get(row.id) ?? { users: [], reasons: [] }),
    })),
  }
}

/** Refuses a cursor from another list, for the API. Throws a Refusal of the field. */
export function refuseForeignDuplicatesCursor(cursor: string | undefined): void {
  refuseForeignCursor(cursor, order, byScore)
}

async function listMembers(db: Db, groupIds: string[]) {
  const pairs = await db
    .selectFrom('duplicatePairs')
    .select(['groupId', 'userA', 'userB', 'reasons'])
    .where('groupId', 'in', groupIds.length > 0 ? groupIds : [nobody])
    .execute()
  const people = await db
    .selectFrom('users')
    .select(shownColumns)
    .where('users.id', 'in', [nobody, ...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
    .where('users.mergedIntoId', 'is', null)
    .orderBy('users.id')
    .execute()

  const groups = Map.groupBy(pairs, ({ groupId }) => groupId ?? nobody)
  return new Map(
    [...groups].map(([groupId, ours]) => {
      const ids = new Set(ours.flatMap(({ userA, userB }) => [userA, userB]))
      const users = people.filter((person) => ids.has(person.id))
      return [groupId, { users, reasons: joinReasons(ours.map(({ reasons }) => readReasons(reasons))) }]
    }),
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

function joinReasons(all: Reason[][]): Reason[] {
  const strongest = new Map<string, Reason>()
  for (const reason of all.flat().sort((a, b) => b.bits - a.bits))
    if (!strongest.has(`${reason.code} ${reason.level}`)) strongest.set(`${reason.code} ${reason.level}`, reason)
  return [...strongest.values()]
}
