import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie, a link or a key. Whoever holds it is let in, so only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex, what the database keeps of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
