import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Keyring } from './vault.ts'

const idBytes = 16
const tagBytes = 16

/**
 * The purpose of a signed link. Each purpose has its own key, so renaming one ends all its links. A higher edition ends
 * the earlier links of one id.
 */
export type Seal = { purpose: 'stop reminders' | 'invoice' } | { purpose: 'calendar feed'; edition: number }

/** Signs an id for a link: short, unforgeable, and valid for its purpose only. */
export function signId(keyring: Keyring, id: string, seal: Seal): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, tagOf(keyring.current.key, id, seal)]).toString('base64url')
}

/** Reads the id in a link without checking the signature. Undefined when the text has another form. */
export function readClaimedId(token: string): string | undefined {
  const read = Buffer.from(token, 'base64url')
  if (read.length !== idBytes + tagBytes || read.toString('base64url') !== token) return undefined

  const digits = read.subarray(0, idBytes).toString('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Reads the id in a link signed for this purpose with any configured key; undefined otherwise. */
export function readSignedId(keyring: Keyring, token: string, seal: Seal): string | undefined {
  const id = readClaimedId(token)
  if (!id) return undefined

  const tag = Buffer.from(token, 'base64url').subarray(idBytes)
  return [...keyring.keys.values()].some((key) => timingSafeEqual(tag, tagOf(key, id, seal))) ? id : undefined
}

// Must not change: links already in mailboxes and calendars hold these bytes.
function tagOf(key: Buffer, id: string, seal: Seal): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', seal.purpose, 32))
  const text = 'edition' in seal ? `${id} ${seal.edition}` : id
  return createHmac('sha256', own).update(text).digest().subarray(0, tagBytes)
}
