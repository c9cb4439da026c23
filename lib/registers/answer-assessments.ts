import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { assessAttendee } from './assess-attendee.ts'
import { listLedger } from './list-register.ts'
import type { SentAssessment } from './schemas.ts'

type AnswerAssessmentsInput = { sessionId: string; assessments: SentAssessment[] }

/** Records assessments on a session, and returns each outcome with the assessment that stands afterwards. */
export async function answerAssessments(
  trx: Trx,
  actor: Actor,
  { sessionId, assessments: sent }: AnswerAssessmentsInput,
  now = new Date(),
) {
  const told = []
  for (const one of sent.toSorted((a, b) => Date.parse(a.assessedAt) - Date.parse(b.assessedAt))) {
    const { attendeeId } = one
    told.push({ attendeeId, ...(await assessOrSay(trx, actor, { ...one, sessionId }, now)) })
  }
  const known = told.filter(({ isKnown }) => isKnown).map(({ attendeeId }) => attendeeId)
  const ledger = await listLedger(trx, known)
  return told.map(({ isKnown: _, ...one }) => ({ ...one, assessment: ledger.get(one.attendeeId)?.assessment ?? null }))
}

/** Records one assessment, or returns why it was refused. A refusal is thrown before anything is written. */
async function assessOrSay(trx: Trx, actor: Actor, one: SentAssessment & { sessionId: string }, now: Date) {
  try {
    return { outcome: await assessAttendee(trx, actor, one, now), isKnown: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { outcome: 'refused' as const, message: error.message, isKnown: false }
  }
}
