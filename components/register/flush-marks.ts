import { z } from 'zod'
import { attendeeAnswer, markAnswers } from '#lib/training/attendance/attendee-answer.ts'
import type { KeptRegister, QueuedMark } from './kept-register.ts'
import { dropMark, findKeptRegister, keepRegister, listQueue, queueMark } from './register-store.ts'
import { toKeptEntry } from './to-kept-entry.ts'

const answered = z.object({ data: markAnswers })
const listed = z.object({ data: z.array(attendeeAnswer) })
const mostAtOnce = 200

/** Sends every mark that waits. Only what the server answered about leaves this phone; tabs take turns. */
export function flushMarks(by: string): Promise<void> {
  return navigator.locks.request('register', async () => {
    const waiting = (await listQueue(by)).filter(({ outcome }) => !outcome)
    for (const sessionId of new Set(waiting.map((mark) => mark.sessionId))) {
      const own = waiting.filter((mark) => mark.sessionId === sessionId)
      for (let from = 0; from < own.length; from += mostAtOnce)
        await send(sessionId, own.slice(from, from + mostAtOnce))
    }
  })
}

async function send(sessionId: string, marks: QueuedMark[]): Promise<void> {
  const answers = await ask(`/api/instructor/sessions/${sessionId}/attendance`, answered, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ marks: marks.map(toMark) }),
  })
  if (!answers) return

  const register = await findKeptRegister(sessionId)
  for (const { id, outcome, message, record, attendeeId, day } of answers.data) {
    const mark = marks.find((one) => one.id === id)
    if (!mark) continue
    const entry = register?.entries.find((one) => one.id === attendeeId)
    if (entry) entry.marks = [...entry.marks.filter((one) => one.day !== day), ...(record ? [record] : [])]
    if (outcome === 'conflict' || outcome === 'refused') await queueMark({ ...mark, outcome, message, record })
    else await dropMark(id)
  }
  if (register) await keepRegister(register)
}

/** Reads the register again, so that marks of another phone and of the office show. */
export async function refreshRegister(register: KeptRegister): Promise<void> {
  const fresh = await ask(`/api/instructor/sessions/${register.sessionId}/attendees`, listed, {})
  if (!fresh) return
  const entries = fresh.data.map((entry) => toKeptEntry({ ...entry, isCertified: entry.certificateIssued }))
  await keepRegister({ ...register, entries, keptAt: Date.now() })
}

/** Undefined where there is no network, no session any more, or no sense in the answer. */
async function ask<Answer>(address: string, schema: z.ZodType<Answer>, sent: RequestInit): Promise<Answer | undefined> {
  if (!navigator.onLine) return undefined
  try {
    const answer = await fetch(address, { ...sent, redirect: 'manual', cache: 'no-store' })
    return answer.ok ? schema.safeParse(await answer.json()).data : undefined
  } catch {
    return undefined
  }
}

function toMark({ sessionId: _, by: __, outcome: ___, message: ____, record: _____, ...mark }: QueuedMark) {
  return mark
}
