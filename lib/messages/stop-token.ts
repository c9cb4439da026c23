import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../privacy/vault/vault.ts'

const idBytes = 16
const tagBytes = 16

/** A word for a link in an email that proves we wrote it to this person. It opens one thing only: stopping reminders. */
export function stopToken(keyring: Keyring, userId: string): string {
  const id = Buffer.from(userId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(keyring.current.key, userId)]).toString('base64url')
}

/** Whom the link was written to, with any key still known; undefined where we did not write it. */
export function readStopToken(keyring: Keyring, token: string): string | undefined {
  const read = Buffer.from(token, 'base64url')
  if (read.length !== idBytes + tagBytes || read.toString('base64url') !== token) return undefined

  const userId = read
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const tag = read.subarray(idBytes)
  return [...keyring.keys.values()].some((key) => timingSafeEqual(tag, sign(key, userId))) ? userId : undefined
}

function sign(key: Buffer, userId: string): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'stop reminders', 32))
  return createHmac('sha256', own).update(userId).digest().subarray(0, tagBytes)
}
