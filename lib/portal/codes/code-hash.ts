import { randomInt } from 'node:crypto'
import { hashToken, newToken } from '../../auth/token.ts'
import { squeezeReference } from '../../core/reference.ts'

/** A code of six digits. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** A code as it is stored, with its own salt, since there are only a million codes. */
export function hashCode(code: string): string {
  const salt = newToken()
  return `${salt}.${hashToken(`${salt}${code}`)}`
}

/** Whether this is the code. Only the digits of what was typed or pasted count. */
export function isCode(typed: string, stored: string | null): boolean {
  const [salt = ''] = stored?.split('.') ?? []
  return stored === `${salt}.${hashToken(`${salt}${squeezeReference(typed).replaceAll(/\D/g, '')}`)}`
}
