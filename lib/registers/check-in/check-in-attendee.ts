import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { readCheckInCode } from '../../sessions/check-in/read-check-in-code.ts'
import { visibleSessions } from '../../sessions/visible-sessions.ts'
import { listLedger } from '../list-register.ts'
import { markAttendance } from '../mark-attendance.ts'
import { isHere } from './is-here.ts'
import { listCheckInCodes } from './list-check-in-codes.ts'

export const checkInForm = z.strictObject({ sessionId: z.uuid(), day: z.iso.date(), code: z.string().max(100) })

/** Marks the attendee with this check-in code as present. An attendee who is here already keeps their mark. */
export async function checkInAttendee(
  trx: Trx,
  actor: Actor,
  { sessionId, day, code: typed }: z.output<typeof checkInForm>,
  now = new Date(),
): Promise<{ isNew: boolean }> {
  const session = await visibleSessions(trx, actor).select('id').where('id', '=', sessionId).executeTakeFirst()
  if (!session) throw new Refusal('This session no longer exists.')

  const code = readCheckInCode(typed)
  if (!code) throw new Refusal('This is not a check-in code. Scan it again, or tap the name.')
  const codes = await listCheckInCodes(trx, actor, sessionId)
  const [attendeeId] = [...codes].find(([, one]) => one === code) ?? []
  if (!attendeeId) throw new Refusal('This code is not for this session.')

  const standing = (await listLedger(trx, [attendeeId])).get(attendeeId)?.marks.find((mark) => mark.day === day)
  if (isHere(standing?.status)) return { isNew: false }

  const mark = { id: randomUUID(), attendeeId, day, status: 'present', isCheckIn: true } as const
  const marks = [{ ...mark, markedAt: now.toISOString() }]
  const [answer] = await markAttendance(trx, actor, { sessionId, marks }, now)
  if (answer?.outcome === 'applied') return { isNew: true }
  throw new Refusal(answer?.message ?? 'The office marked this person otherwise. Tap their name to change it.')
}
