import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** One id for each pair, whose key is its two people: a UUID of version 8, since a cursor takes only what is one. */
export const pairKey = sql<string>`overlay(overlay(md5(pair.user_a::text || pair.user_b::text) placing '8' from 13)
  placing 'a' from 17)::uuid`

/** Pairs marked as different people, for the office. A merged person appears as their survivor. */
export function apartRows(db: Db, actor: Actor) {
  return db
    .selectFrom('duplicatePairs as pair')
    .innerJoin('users as first', 'first.id', 'pair.userA')
    .innerJoin('users as second', 'second.id', 'pair.userB')
    .innerJoin('users as one', (join) => join.on(sql<boolean>`one.id = coalesce(first.merged_into_id, first.id)`))
    .innerJoin('users as other', (join) => join.on(sql<boolean>`other.id = coalesce(second.merged_into_id, second.id)`))
    .leftJoin('users as decider', 'decider.id', 'pair.dismissedBy')
    .where((row) => row.lit(isOffice(actor)))
    .where('pair.state', '=', 'dismissed')
    .whereRef('one.id', '!=', 'other.id')
    .select([pairKey.as('id'), 'one.id as oneId', 'other.id as otherId', 'pair.dismissedAt'])
    .select(['one.firstName as oneFirstName', 'one.lastName as oneLastName', 'one.email as oneEmail'])
    .select(['other.firstName as otherFirstName', 'other.lastName as otherLastName', 'other.email as otherEmail'])
    .select(['decider.firstName as deciderFirstName', 'decider.lastName as deciderLastName'])
}

type PairRow = Awaited<ReturnType<ReturnType<typeof apartRows>['execute']>>[number]

/** The two people of a pair. */
export function peopleOf(row: PairRow) {
  return {
    one: { id: row.oneId, firstName: row.oneFirstName, lastName: row.oneLastName, email: row.oneEmail },
    other: { id: row.otherId, firstName: row.otherFirstName, lastName: row.otherLastName, email: row.otherEmail },
  }
}

/** The colleague who decided; null where that is not known. */
export function deciderOf({ deciderFirstName, deciderLastName }: PairRow): string | null {
  return [deciderFirstName, deciderLastName].filter(Boolean).join(' ') || null
}
