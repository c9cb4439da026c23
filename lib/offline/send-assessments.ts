import { z } from 'zod'
import { assessmentAnswers } from '../registers/attendee-answer.ts'
import { ask, sending } from './ask-server.ts'
import { bySession } from './by-session.ts'
import type { QueuedAssessment } from './kept-register.ts'
import { findKeptRegister, keepRegister, listAssessments, settleAssessment } from './register-store.ts'

const answered = z.object({ data: assessmentAnswers })
const mostAtOnce = 100

/** Sends every assessment that waits. One that the server did not apply stays, with the assessment that stands. */
export async function sendAssessments(by: string): Promise<void> {
  const waiting = (await listAssessments(by)).filter(({ outcome }) => !outcome)
  for (const { sessionId, part } of bySession(waiting, mostAtOnce)) await send(sessionId, part)
}

async function send(sessionId: string, waiting: QueuedAssessment[]): Promise<void> {
  const assessments = waiting.map(({ attendeeId, assessment, assessedAt, seen }) => ({
    attendeeId,
    assessment,
    assessedAt,
    ...(seen !== undefined && { seen }),
  }))
  const address = `/api/instructor/sessions/${sessionId}/assessments`
  const told = await ask(address, answered, sending('PUT', { assessments }))
  if (!told || told.kind === 'signed-out') return
  if (told.kind === 'refused') {
    for (const one of waiting) await settleAssessment(one, { outcome: 'refused', message: told.message })
    return
  }

  const register = await findKeptRegister(sessionId)
  for (const { attendeeId, outcome, message, assessment } of told.answer.data) {
    const sent = waiting.find((one) => one.attendeeId === attendeeId)
    if (!sent) continue
    const entry = register?.entries.find(({ id }) => id === attendeeId)
    if (entry && outcome !== 'refused') entry.assessment = assessment
    await settleAssessment(sent, outcome === 'applied' ? undefined : { outcome, message, standing: assessment })
  }
  if (register) await keepRegister(register)
}
