import { z } from 'zod'
import { attendeeAnswer } from '../registers/attendee-answer.ts'
import { ask } from './ask-server.ts'
import type { KeptRegister } from './kept-register.ts'
import { keepRegister } from './register-store.ts'
import { toKeptEntry } from './to-kept-entry.ts'

const listed = z.object({ data: z.array(attendeeAnswer) })

/** Reads the register from the server again and stores it. Returns how the server answered. */
export async function refreshRegister(register: KeptRegister) {
  const fresh = await ask(`/api/instructor/sessions/${register.sessionId}/attendees`, listed)
  if (fresh?.kind !== 'answer') return fresh?.kind
  const entries = fresh.answer.data.map((entry) => toKeptEntry({ ...entry, isCertified: entry.certificateIssued }))
  await keepRegister({ ...register, entries, keptAt: Date.now() })
  return fresh.kind
}
