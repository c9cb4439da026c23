import { createHash } from 'node:crypto'
import type { StaffActor } from '../../core/actor.ts'

/** A request's caller, key and contents. The key is an Idempotency-Key or a form's hidden key. */
export type Claim = {
  caller: string
  key: string
  requestHash: Buffer
  /** Whether the answer names nobody, so that an erasure during the work leaves it. */
  isNameless?: boolean
}

/** The caller as stored beside an answer. */
export function callerOf({ via, userId }: StaffActor): string {
  return via.kind === 'key' ? `key:${via.id}` : `user:${userId ?? via.id}`
}

export function hashed(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
