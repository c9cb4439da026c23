import { readCheckInCode } from '../sessions/check-in/read-check-in-code.ts'
import type { KeptEntry } from './kept-register.ts'

type Recognised = { entry: KeptEntry } | { fault: string }

/** Finds the attendee with this check-in code, by the hashes stored on this phone. */
export async function recognise(entries: KeptEntry[], text: string): Promise<Recognised> {
  const code = readCheckInCode(text)
  if (!code) return { fault: 'This is not a check-in code. Scan it again, or tap the name.' }
  const hash = await hashOf(code)
  const entry = entries.find(({ checkInHash }) => checkInHash === hash)
  return entry ? { entry } : { fault: 'This code is not for this session.' }
}

async function hashOf(code: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
