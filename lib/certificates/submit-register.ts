import { recordActivity } from '../activity/record-activity.ts'
import { completeBookings } from '../bookings/complete-bookings.ts'
import { type Actor, systemActor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { findRegister } from '../registers/list-register.ts'
import { whyNotMark } from '../registers/rules.ts'
import { handInRegister } from '../sessions/hand-in-register.ts'
import { holdRegister } from '../sessions/seats/hold-register.ts'
import { issueCertificate } from './issue-certificate.ts'

export type SubmittedRegister = {
  certified: number
  /** Attendees without a certificate, and what is missing. */
  waiting: { attendeeId: string; reasons: string[] }[]
}

/** Hands in a register on which everyone is marked. Completes session and bookings, and issues every certificate that is due. */
export async function submitRegister(
  trx: Trx,
  actor: Actor,
  { sessionId }: { sessionId: string },
  now = new Date(),
): Promise<SubmittedRegister> {
  await holdRegister(trx, actor, sessionId)
  const register = await findRegister(trx, actor, sessionId, now)
  if (!register) throw new Refusal('This session no longer exists.')
  const { session, entries } = register
  const closed =
    actor.kind === 'staff' &&
    actor.role === 'instructor' &&
    whyNotMark({ ...session, day: session.lastDay }, toPlainDate(now))
  if (closed) throw new Refusal(closed)
  const unmarked = entries.filter(
    ({ marks }) => marks.filter(({ status }) => status !== null).length < session.days.length,
  )
  if (unmarked.length > 0) throw new Refusal(`${unmarked.length} of ${entries.length} are not marked on every day yet.`)

  await completeBookings(trx, actor, sessionId, now)
  await handInRegister(trx, actor, sessionId, now)
  await recordActivity(trx, actor, {
    type: 'register.submitted',
    userId: session.instructorId,
    description: `Register handed in: ${session.courseName}`,
    entity: { type: 'course_session', id: sessionId },
    at: now,
  })

  const ready = entries.filter(({ missing, isCertified }) => missing.length === 0 && !isCertified)
  const office = systemActor('certificates')
  for (const { id } of ready) await issueCertificate(trx, office, { attendeeId: id }, now)
  const waiting = entries.filter(({ missing }) => missing.length > 0)
  return { certified: ready.length, waiting: waiting.map(({ id, missing }) => ({ attendeeId: id, reasons: missing })) }
}
