import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { listLedger } from './list-register.ts'
import { markRegister } from './mark-attendance.ts'
import type { AttendanceMark } from './schemas.ts'

/**
 * Records marks on a register, and returns each outcome with the record that stands afterwards. Undefined if the session
 * is out of reach.
 */
export async function answerMarks(
  trx: Trx,
  actor: Actor,
  { sessionId, marks }: { sessionId: string; marks: AttendanceMark[] },
  now = new Date(),
) {
  const answers = await markRegister(trx, actor, { sessionId, marks }, now)
  if (!answers) return undefined

  const outcomes = new Map(answers.map((answer) => [answer.id, answer]))
  const seats = marks.map(({ attendeeId }) => attendeeId)
  const ledger = await listLedger(trx, seats, sessionId)

  return marks.flatMap(({ id, attendeeId, day }) => {
    const answer = outcomes.get(id)
    if (!answer) return []
    const record = ledger.get(attendeeId)?.marks.find((one) => one.day === day) ?? null
    return [{ ...answer, attendeeId, day, record }]
  })
}
