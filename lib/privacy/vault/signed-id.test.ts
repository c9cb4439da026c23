import { expect, test } from 'vitest'
import { readClaimedId, readSignedId, type Seal, signId } from './signed-id.ts'
import { parseKeyring } from './vault.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const keyring = parseKeyring(`k1:${key(7)}`)
const id = '0193a1b2-c3d4-7e5f-8a6b-0123456789ab'
const stop: Seal = { purpose: 'stop reminders' }
const feed = (edition: number): Seal => ({ purpose: 'calendar feed', edition })

test('readSignedId reads links sent before this code', () => {
  expect(signId(keyring, id, stop)).toBe('AZOhssPUfl-KawEjRWeJq07N9yWy8LeKqb4rNi1SgqI')
  expect(signId(keyring, id, feed(0))).toBe('AZOhssPUfl-KawEjRWeJq6_sUyWD6H0cWvLLj9UW3iE')
  expect(signId(keyring, id, feed(3))).toBe('AZOhssPUfl-KawEjRWeJq6a5-Z-JGCyQqZ0dnFumFSw')
})

test('readSignedId opens a link for its own purpose and edition only', () => {
  const seals = [stop, feed(0), feed(1)]
  for (const signed of seals)
    for (const asked of seals)
      expect(readSignedId(keyring, signId(keyring, id, signed), asked)).toBe(signed === asked ? id : undefined)
})

test('readSignedId refuses a link that is forged, cut, lengthened or respelt', () => {
  const token = signId(keyring, id, stop)
  const tampered = (at: number) => {
    const bytes = Buffer.from(token, 'base64url')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes.toString('base64url')
  }
  const wrong = [tampered(0), tampered(15), tampered(16), tampered(31)]
  for (const text of [...wrong, token.slice(0, -1), `${token}A`, `${token}=`, '', 'é'.repeat(40)])
    expect(readSignedId(keyring, text, stop)).toBeUndefined()
  expect(readClaimedId(tampered(31))).toBe(id)
  expect(readClaimedId(`${token}=`)).toBeUndefined()
})

test('readSignedId reads links of an old key until it is removed', () => {
  const token = signId(keyring, id, feed(2))
  expect(readSignedId(parseKeyring(`k2:${key(8)},k1:${key(7)}`), token, feed(2))).toBe(id)
  expect(readSignedId(parseKeyring(`k2:${key(8)}`), token, feed(2))).toBeUndefined()
})
