import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { countCap, countRows, type Total } from '../../lists/count-rows.ts'
import { toToken } from '../stage/find-corrections.ts'
import { type ReviewGroup, reviewGroups } from './review-groups.ts'
import { waitingRows } from './review-rows.ts'

export type ReviewRow = {
  id: string
  runId: string
  source: string
  /** The id of the row in an error file. */
  token: string
  /** The reason under which the queue shows it. */
  group: ReviewGroup
  reasons: string[]
  /** Why a line could not be read, if more is known than that it is not a record. */
  fault: string | null
  reference: string | null
  email: string | null
  name: string | null
  createdAt: Date | null
}

export type ReviewRange = {
  runId?: string | undefined
  group?: ReviewGroup | undefined
  cursor?: string | undefined
  pageSize?: number
}

export type ReviewPage = { rows: ReviewRow[]; total: number; nextCursor: string | null }

const cursorShape = /^(\d{1,2})\.([0-9a-f-]{36})\.([0-9a-f-]{36})$/

const order = sql`${[...reviewGroups]}::text[]`
const place = sql<number>`coalesce((select min(array_position(${order}, reason)) from unnest(reasons) reason), ${reviewGroups.length})`

/** Rows in conflict over a reference stand together. */
const beside = sql<string>`case when 'reference_conflict' = any(reasons)
  then first_value(legacy_bookings.id) over (
    partition by 'reference_conflict' = any(reasons), legacy_bookings.reference_key order by legacy_bookings.id
  ) else legacy_bookings.id end`

/** The review queue by reason, oldest first, without the rows' text, which may hold health data. */
export async function listReviewRows(
  db: Db,
  actor: Actor,
  { runId, group, cursor, pageSize = 50 }: ReviewRange,
): Promise<ReviewPage> {
  const queue = placedRows(db, actor, { runId, group })
  const { total } = await queue.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await queue
    .selectAll()
    .$if(cursor !== undefined, (rows) => rows.where(isAfter(cursor ?? '')))
    .orderBy('place')
    .orderBy('beside')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()

  const page = found.slice(0, pageSize)
  const last = found.length > pageSize ? page.at(-1) : undefined
  const rows = page.map(({ place: at, beside: _, sourceHash, copy, firstName, lastName, ...row }) => ({
    ...row,
    group: reviewGroups[at - 1] ?? 'unreadable',
    token: toToken(sourceHash, copy),
    name: [firstName, lastName].filter((part) => part !== null).join(' ') || null,
  }))
  return { rows, total, nextCursor: last ? `${last.place}.${last.beside}.${last.id}` : null }
}

export type GroupCount = { group: ReviewGroup; count: number }

/** How many rows wait for each reason, in the order of the queue. */
export async function countReviewGroups(
  db: Db,
  actor: Actor,
  { runId }: { runId?: string | undefined },
): Promise<GroupCount[]> {
  const counted = await placedRows(db, actor, { runId })
    .select(['place', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('place')
    .execute()
  return reviewGroups.flatMap((group, at) => {
    const count = counted.find((row) => row.place === at + 1)?.count
    return count ? [{ group, count }] : []
  })
}

/** How many imported rows wait for a decision of the office. */
export function countReviewRows(db: Db, actor: Actor): Promise<Total> {
  return countRows(
    db,
    waitingRows(db, actor)
      .select('legacyBookings.id')
      .limit(countCap + 1),
  )
}

function placedRows(db: Db, actor: Actor, { runId, group }: Pick<ReviewRange, 'runId' | 'group'>) {
  const rows = waitingRows(db, actor)
    .select(['legacyBookings.id', 'runId', 'source', 'sourceHash', 'copy', 'reasons', 'reference', 'email'])
    .select(['firstName', 'lastName', 'createdAt'])
    .select([sql<string | null>`legacy_bookings.notes ->> 'record'`.as('fault'), place.as('place')])
    .select(beside.as('beside'))
    .$if(runId !== undefined, (rows) => rows.where('legacyBookings.runId', '=', runId ?? ''))
  return db
    .selectFrom(rows.as('row'))
    .$if(group !== undefined, (placed) => placed.where('place', '=', reviewGroups.indexOf(group ?? 'unreadable') + 1))
}

function isAfter(cursor: string) {
  const [, at = '0', first = nobody, id = nobody] = cursorShape.exec(cursor) ?? []
  return sql<boolean>`(place, beside, id) > (${Number(at)}::int, ${first}::uuid, ${id}::uuid)`
}

const nobody = '00000000-0000-0000-0000-000000000000'
