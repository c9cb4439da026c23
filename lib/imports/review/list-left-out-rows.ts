import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'
import { reviewRows } from './review-rows.ts'

export type LeftOutRow = {
  id: string
  source: string
  reference: string | null
  name: string | null
  reason: string
  leftOutAt: Date
  /** The name of the colleague; null for a key without an owner. */
  leftOutBy: string | null
}

type LeftOutRange = { runId?: string | undefined; cursor?: string | undefined; pageSize?: number }

const cursorShape = /^(\d{13})\.([0-9a-f-]{36})$/

/** Rows that the office left out, the latest first. */
export async function listLeftOutRows(
  db: Db,
  actor: Actor,
  { runId, cursor, pageSize = 50 }: LeftOutRange,
): Promise<{ rows: LeftOutRow[]; total: number; nextCursor: string | null }> {
  const leftOut = reviewRows(db, actor)
    .where('legacyBookings.leftOutAt', 'is not', null)
    .$if(runId !== undefined, (rows) => rows.where('legacyBookings.runId', '=', runId ?? ''))
  const { total } = await leftOut.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()

  const [, at, id] = cursorShape.exec(cursor ?? '') ?? []
  const found = await leftOut
    .leftJoin('users as colleague', 'colleague.id', 'legacyBookings.leftOutBy')
    .select(['legacyBookings.id', 'source', 'reference', 'legacyBookings.firstName', 'legacyBookings.lastName'])
    .select(['leftOutReason', 'leftOutAt', 'colleague.email as colleagueEmail'])
    .select(['colleague.firstName as colleagueFirst', 'colleague.lastName as colleagueLast'])
    .$if(at !== undefined && id !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('leftOutAt', 'legacyBookings.id'), '<', tuple(new Date(Number(at)), id ?? '')),
      ),
    )
    .orderBy('leftOutAt', 'desc')
    .orderBy('legacyBookings.id', 'desc')
    .limit(pageSize + 1)
    .execute()

  const rows = found.slice(0, pageSize).map((row) => ({
    id: row.id,
    source: row.source,
    reference: row.reference,
    name: [row.firstName, row.lastName].filter((part) => part !== null).join(' ') || null,
    reason: row.leftOutReason ?? '',
    leftOutAt: row.leftOutAt ?? new Date(0),
    leftOutBy:
      row.colleagueEmail === null
        ? null
        : nameOf({ firstName: row.colleagueFirst, lastName: row.colleagueLast, email: row.colleagueEmail }),
  }))
  const last = found.length > pageSize ? rows.at(-1) : undefined
  return { rows, total, nextCursor: last ? `${last.leftOutAt.getTime()}.${last.id}` : null }
}
