import { sql } from 'kysely'
import { type Actor, isOffice } from '../core/actor.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../db/keyset.ts'
import type { Db } from '../db/types.ts'

const order = 'set apart'
const byMoment: SortKey = { by: sql`pair.dismissed_at`, kind: 'moment' }
const pageSize = 50

/** Pairs that somebody said are not the same person, the latest first. `id` is that of the first of the two. */
export async function listSetApart(db: Db, actor: Actor, input: { cursor?: string | undefined }) {
  const cursor = readCursor(input.cursor, order, byMoment)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'
  const found = await db
    .selectFrom('duplicatePairs as pair')
    .innerJoin('users as one', 'one.id', 'pair.userA')
    .innerJoin('users as other', 'other.id', 'pair.userB')
    .leftJoin('users as decider', 'decider.id', 'pair.dismissedBy')
    .select(['pair.userA as id', 'pair.userB', 'pair.dismissedAt'])
    .select(['one.firstName as oneFirstName', 'one.lastName as oneLastName', 'one.email as oneEmail'])
    .select(['other.firstName as otherFirstName', 'other.lastName as otherLastName', 'other.email as otherEmail'])
    .select(['decider.firstName as deciderFirstName', 'decider.lastName as deciderLastName'])
    .select(keyAsText(byMoment).as('sortKey'))
    .where((row) => row.lit(isOffice(actor)))
    .where('pair.state', '=', 'dismissed')
    .where('one.mergedIntoId', 'is', null)
    .where('other.mergedIntoId', 'is', null)
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
  id: string
  userB: string
  dismissedAt: Date | null
  deciderFirstName: string | null
  deciderLastName: string | null
}

function toPair(row: Found) {
  const one: Named = { firstName: row.oneFirstName, lastName: row.oneLastName, email: row.oneEmail }
  const other: Named = { firstName: row.otherFirstName, lastName: row.otherLastName, email: row.otherEmail }
  const decider = [row.deciderFirstName, row.deciderLastName].filter(Boolean).join(' ')
  return {
    one: { id: row.id, ...one },
    other: { id: row.userB, ...other },
    decidedAt: row.dismissedAt,
    decidedBy: decider || null,
  }
}
