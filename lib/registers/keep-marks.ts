import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type Standing, standingKey } from './list-standings.ts'
import type { AttendanceMark } from './schemas.ts'

/** A mark with its day, its time as far as it is believed, what it counts for and what becomes of it. */
export type Decided = {
  mark: AttendanceMark
  dayId: string
  at: Date
  /** Null for a tick, which counts for nothing of its own. */
  minutes: number | null
  outcome: 'applied' | 'older' | 'conflict'
}

/** Keeps every mark that came, whatever became of it. */
export async function keepMarks(trx: Trx, actor: Actor, decided: Decided[], now: Date): Promise<void> {
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

/** Several marks of one person and day end in one record: the standing after the last of them. */
export async function keepRecords(
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
