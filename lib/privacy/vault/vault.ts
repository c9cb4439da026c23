import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto'

/** Encryption keys by id: the current one seals, all of them open. */
export type Keyring = { current: { kid: string; key: Buffer }; keys: ReadonlyMap<string, Buffer> }

/** A sealed value's table, column and row. It opens nowhere else, so that two values cannot be swapped. */
export type Place = { table: string; column: string; rowId: string }

/** Thrown when no key opens a value: show it as locked and never overwrite it. */
export class LockedValue extends Error {
  override name = 'LockedValue'
}

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
const keyBytes = 32

/** Reads ENCRYPTION_KEYS: kid:base64[,kid:base64]; the first key is current. */
export function parseKeyring(text: string): Keyring {
  const pairs = text.split(',').map((pair): [string, Buffer] => {
    const [kid = '', encoded = ''] = pair.split(':')
    const key = Buffer.from(encoded, 'base64')
    if (key.length !== keyBytes) throw new Error(`The encryption key ${kid} must be ${keyBytes} bytes in base64.`)
    return [kid, key]
  })
  const [first] = pairs
  if (!first) throw new Error('ENCRYPTION_KEYS names no key.')
  return { current: { kid: first[0], key: first[1] }, keys: new Map(pairs) }
}

/** Seals text for one place. Layout: length of kid, kid, initialisation vector, tag, ciphertext. */
export function seal({ current: { kid, key } }: Keyring, place: Place, text: string): Buffer {
  const iv = nextVector()
  const cipher = createCipheriv(algorithm, secretOf(key), iv, { authTagLength: tagBytes })
  cipher.setAAD(bind(place))
  const body = cipher.update(text, 'utf8')
  cipher.final()
  const name = Buffer.from(kid)
  return Buffer.concat([Buffer.of(name.length), name, iv, cipher.getAuthTag(), body])
}

/** Opens a value sealed for this place. Throws LockedValue when the key is unknown or the value was moved or changed. */
export function open({ keys }: Keyring, place: Place, sealed: Buffer): string {
  const kidEnd = 1 + (sealed[0] ?? 0)
  const kid = sealed.subarray(1, kidEnd).toString()
  const key = keys.get(kid)
  if (!key) throw new LockedValue(`The key ${kid} that sealed this value is not configured.`)

  const ivEnd = kidEnd + ivBytes
  const tagEnd = ivEnd + tagBytes
  try {
    const decipher = createDecipheriv(algorithm, secretOf(key), sealed.subarray(kidEnd, ivEnd), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(bind(place))
    decipher.setAuthTag(sealed.subarray(ivEnd, tagEnd))
    return decipher.update(sealed.subarray(tagEnd), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new LockedValue(`The value in ${place.table}.${place.column} was not sealed by the key ${kid} for this row.`)
  }
}

// Making a KeyObject takes Node longer than opening a value with it.
const secrets = new WeakMap<Buffer, KeyObject>()

function secretOf(key: Buffer): KeyObject {
  const secret = secrets.get(key) ?? createSecretKey(key)
  secrets.set(key, secret)
  return secret
}

function bind({ table, column, rowId }: Place): Buffer {
  return Buffer.from(`${table}\0${column}\0${rowId}`)
}

// Drawn in bulk: one call per vector costs more than the encryption itself.
const drawn = Buffer.alloc(ivBytes * 512)
let used = drawn.length

function nextVector(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += ivBytes
  return Buffer.from(drawn.subarray(used - ivBytes, used))
}
