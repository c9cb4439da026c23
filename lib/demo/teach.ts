import { submitRegister } from '../certificates/submit-register.ts'
import type { StaffActor } from '../core/actor.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Trx } from '../db/types.ts'
import { assessAttendee } from '../registers/assess-attendee.ts'
import { findRegister, type RegisterEntry } from '../registers/list-register.ts'
import { markAttendance } from '../registers/mark-attendance.ts'

const hour = 3_600_000
const recently = 45 * 24 * hour

/** Marks the register of every session that ended before today, and hands it in an hour after the end. */
export async function teach(trx: Trx, today: Date): Promise<void> {
  const taught = await trx
    .selectFrom('sessionDays')
    .innerJoin('courseSessions', 'courseSessions.id', 'sessionDays.sessionId')
    .select((row) => ['sessionId', 'instructorId', row.fn.max('endsAt').as('endsAt')])
    .groupBy(['sessionId', 'instructorId'])
    .having((row) => row(row.fn.max('endsAt'), '<', today))
    .orderBy('endsAt')
    .execute()

  for (const { sessionId, instructorId, endsAt } of taught) {
    const teacher: StaffActor = { kind: 'staff', role: 'instructor', userId: instructorId, via: demo, origin: {} }
    const isRecent = today.getTime() - endsAt.getTime() < recently
    await teachSession(trx, teacher, { sessionId, isRecent }, new Date(endsAt.getTime() + hour))
  }
}

const demo = { kind: 'session', id: 'demo' } as const

async function teachSession(
  trx: Trx,
  teacher: StaffActor,
  { sessionId, isRecent }: { sessionId: string; isRecent: boolean },
  now: Date,
): Promise<void> {
  const register = await findRegister(trx, teacher, sessionId, now)
  if (!register || register.entries.length === 0) return
  const { session, entries } = register

  const marks = entries.flatMap((entry, index) =>
    session.days.map(({ day, startsAt, minutes }) => ({
      id: uuidv7(),
      attendeeId: entry.id,
      day,
      idChecked: true,
      markedAt: new Date(startsAt.getTime() + (index + 1) * 20_000).toISOString(),
      ...(isRecent && leavesEarly(entry, index)
        ? { status: 'partial' as const, minutes: minutes - 90, reason: 'Called away' }
        : { status: 'present' as const }),
    })),
  )
  await markAttendance(trx, teacher, { sessionId, marks }, now)
  for (const { id } of entries)
    await assessAttendee(trx, teacher, { sessionId, attendeeId: id, assessment: 'passed' }, now)
  await submitRegister(trx, teacher, { sessionId }, now)
}

/** Lets one attendee leave early, so that a register shows missing hours. */
function leavesEarly(entry: RegisterEntry, index: number): boolean {
  return index === 3 && entry.lastName !== null
}
