import { z } from 'zod'
import { markAnswers } from '../registers/attendee-answer.ts'
import type { AttendanceMark } from '../registers/schemas.ts'
import { ask, sending } from './ask-server.ts'
import { bySession } from './by-session.ts'
import { isSameMark } from './is-same-mark.ts'
import type { QueuedMark } from './kept-register.ts'
import { dropMark, findKeptRegister, keepRegister, listQueue, queueMark } from './register-store.ts'

const answered = z.object({ data: markAnswers })
const mostAtOnce = 200

/** Sends every mark that waits. A mark leaves this phone only when the server has answered it. */
export async function sendMarks(by: string): Promise<void> {
  const waiting = (await listQueue(by)).filter(({ outcome }) => !outcome)
  for (const { sessionId, part } of bySession(waiting, mostAtOnce)) await send(sessionId, part)
}

async function send(sessionId: string, marks: QueuedMark[]): Promise<void> {
  const address = `/api/instructor/sessions/${sessionId}/attendance`
  const told = await ask(address, answered, sending('PUT', { marks: marks.map(toMark) }))
  if (!told || told.kind === 'signed-out') return
  if (told.kind === 'refused') {
    for (const mark of marks) await queueMark({ ...mark, outcome: 'refused', message: told.message })
    return
  }

  const register = await findKeptRegister(sessionId)
  for (const { id, outcome, message, record, attendeeId, day } of told.answer.data) {
    const mark = marks.find((one) => one.id === id)
    if (!mark) continue
    const entry = register?.entries.find((one) => one.id === attendeeId)
    if (entry) entry.marks = [...entry.marks.filter((one) => one.day !== day), ...(record ? [record] : [])]
    const isSaid = outcome === 'older' && isSameMark(mark, record)
    if (outcome !== 'applied' && !isSaid) await queueMark({ ...mark, outcome, message, record })
    else await dropMark(id)
  }
  if (register) await keepRegister(register)
}

function toMark(queued: QueuedMark): AttendanceMark {
  const { id, attendeeId, day, status, minutes, reason, idChecked, isCheckIn, markedAt, baseVersion } = queued
  return { id, attendeeId, day, status, minutes, reason, idChecked, isCheckIn, markedAt, baseVersion }
}
