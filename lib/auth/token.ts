import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie, a link or a key. Anyone holding it gets in, so only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex, the form in which the database stores a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
