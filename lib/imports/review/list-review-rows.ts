import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { countCap, countRows, type Total } from '../../lists/count-rows.ts'
import { toToken } from '../stage/find-corrections.ts'

export type ReviewRow = {
  id: string
  runId: string
  source: string
  /** The id of the row in an error file. */
  token: string
  reasons: string[]
  /** Why a line could not be read, if more is known than that it is not a record. */
  fault: string | null
  reference: string | null
  email: string | null
  name: string | null
  createdAt: Date | null
}

export type ReviewPage = { rows: ReviewRow[]; total: number; nextCursor: string | null }

/** The review queue, oldest first, without the rows' text, which may hold health data. */
export async function listReviewRows(
  db: Db,
  actor: Actor,
  { runId, cursor, pageSize = 50 }: { runId?: string; cursor?: string; pageSize?: number },
): Promise<ReviewPage> {
  const all = rowsInReview(db, actor)
  const queue = runId ? all.where('legacyBookings.runId', '=', runId) : all

  const { total } = await queue.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await queue
    .select(['legacyBookings.id', 'runId', 'source', 'sourceHash', 'copy', 'reasons', 'reference', 'email'])
    .select(['firstName', 'lastName', 'createdAt'])
    .select(sql<string | null>`legacy_bookings.notes ->> 'record'`.as('fault'))
    .where('legacyBookings.id', '>', cursor ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('legacyBookings.id')
    .limit(pageSize + 1)
    .execute()

  const rows = found.slice(0, pageSize).map(({ sourceHash, copy, firstName, lastName, ...row }) => ({
    ...row,
    token: toToken(sourceHash, copy),
    name: [firstName, lastName].filter((part) => part !== null).join(' ') || null,
  }))
  return { rows, total, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
}

/** How many imported rows wait for a decision of the office. */
export function countReviewRows(db: Db, actor: Actor): Promise<Total> {
  return countRows(
    db,
    rowsInReview(db, actor)
      .select('legacyBookings.id')
      .limit(countCap + 1),
  )
}

function rowsInReview(db: Db, actor: Actor) {
  return db
    .selectFrom('legacyBookings')
    .innerJoin('importRuns', 'importRuns.id', 'legacyBookings.runId')
    .where((row) => row.lit(isOffice(actor)))
    .where('legacyBookings.state', '=', 'needs_review')
    .where('legacyBookings.erasedAt', 'is', null)
}
