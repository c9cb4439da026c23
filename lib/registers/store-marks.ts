import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type Standing, standingKey } from './list-standings.ts'
import type { AttendanceMark } from './schemas.ts'

/** A mark with its day, its time (never in the future), its minutes and its outcome. */
export type Decided = {
  mark: AttendanceMark
  dayId: string
  at: Date
  /** Null for an ID check, which has no minutes. */
  minutes: number | null
  outcome: 'applied' | 'older' | 'conflict'
}

/** Stores every mark that arrived, whatever its outcome. */
export async function storeMarks(trx: Trx, actor: Actor, decided: Decided[], now: Date): Promise<void> {
  if (decided.length === 0) return
  await trx
    .insertInto('attendanceMarks')
    .values(
      decided.map(({ mark, dayId, at, minutes, outcome }) => ({
        id: mark.id,
        attendeeId: mark.attendeeId,
        sessionDayId: dayId,
        status: mark.status ?? null,
        minutes,
        reason: mark.reason || null,
        idChecked: mark.idChecked ?? null,
        markedAt: at,
        markedBy: actor.userId,
        outcome,
        receivedAt: now,
      })),
    )
    .execute()
}

/** Stores one record per attendee and day: the standing after the last mark. */
export async function storeRecords(
  trx: Trx,
  applied: Decided[],
  standings: Map<string, Standing>,
  now: Date,
): Promise<void> {
  const last = new Map(applied.map((one) => [standingKey(one.mark), one]))
  const rows = [...last].flatMap(([key, { mark, dayId }]) => {
    const record = standings.get(key)?.record
    if (!record) return []
    const { at, from, ...kept } = record
    const where = { attendeeId: mark.attendeeId, sessionDayId: dayId, updatedAt: now }
    return [{ ...kept, ...where, markedAt: at, markedFrom: from }]
  })
  if (rows.length === 0) return

  await trx
    .insertInto('attendanceRecords')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['attendeeId', 'sessionDayId']).doUpdateSet((row) => ({
        status: row.ref('excluded.status'),
        minutes: row.ref('excluded.minutes'),
        reason: row.ref('excluded.reason'),
        idChecked: row.ref('excluded.idChecked'),
        markedAt: row.ref('excluded.markedAt'),
        markedBy: row.ref('excluded.markedBy'),
        markedFrom: row.ref('excluded.markedFrom'),
        version: row.ref('excluded.version'),
        updatedAt: sql<Date>`excluded.updated_at`,
      })),
    )
    .execute()
}
