import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../../lists/keyset.ts'

const order = 'set apart'
const byMoment: SortKey = { by: sql`pair.dismissed_at`, kind: 'moment' }
const pageSize = 50

export type SetApartPair = Awaited<ReturnType<typeof listSetApart>>['rows'][number]

/** Pairs marked as different people, latest first. A merged person appears as their survivor. */
export async function listSetApart(db: Db, actor: Actor, input: { cursor?: string | undefined }) {
  const cursor = readCursor(input.cursor, order, byMoment)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'
  const found = await db
    .selectFrom('duplicatePairs as pair')
    .innerJoin('users as first', 'first.id', 'pair.userA')
    .innerJoin('users as second', 'second.id', 'pair.userB')
    .innerJoin('users as one', (join) => join.on(sql<boolean>`one.id = coalesce(first.merged_into_id, first.id)`))
    .innerJoin('users as other', (join) => join.on(sql<boolean>`other.id = coalesce(second.merged_into_id, second.id)`))
    .leftJoin('users as decider', 'decider.id', 'pair.dismissedBy')
    .select(['pair.userA as id', 'one.id as oneId', 'other.id as otherId', 'pair.dismissedAt'])
    .select(['one.firstName as oneFirstName', 'one.lastName as oneLastName', 'one.email as oneEmail'])
    .select(['other.firstName as otherFirstName', 'other.lastName as otherLastName', 'other.email as otherEmail'])
    .select(['decider.firstName as deciderFirstName', 'decider.lastName as deciderLastName'])
    .select(keyAsText(byMoment).as('sortKey'))
    .where((row) => row.lit(isOffice(actor)))
    .where('pair.state', '=', 'dismissed')
    .whereRef('one.id', '!=', 'other.id')
    .$if(cursor !== undefined, (query) =>
      cursor ? query.where(isBeyond(cursor, byMoment, sql`pair.user_a`, 'desc')) : query,
    )
    .orderBy(byMoment.by, direction)
    .orderBy('pair.userA', direction)
    .limit(pageSize + 1)
    .execute()
  const { rows, ...places } = cutPage(found, pageSize, order, cursor)
  return { ...places, rows: rows.map(toPair) }
}

type Named = { firstName: string | null; lastName: string | null; email: string | null }
type Found = Record<
  'oneFirstName' | 'oneLastName' | 'oneEmail' | 'otherFirstName' | 'otherLastName' | 'otherEmail',
  string | null
> & {
  oneId: string
  otherId: string
  dismissedAt: Date | null
  deciderFirstName: string | null
  deciderLastName: string | null
}

function toPair(row: Found) {
  const one: Named = { firstName: row.oneFirstName, lastName: row.oneLastName, email: row.oneEmail }
  const other: Named = { firstName: row.otherFirstName, lastName: row.otherLastName, email: row.otherEmail }
  const decider = [row.deciderFirstName, row.deciderLastName].filter(Boolean).join(' ')
  return {
    one: { id: row.oneId, ...one },
    other: { id: row.otherId, ...other },
    decidedAt: row.dismissedAt,
    decidedBy: decider || null,
  }
}
