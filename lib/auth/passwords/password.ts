import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { inHashQueue } from './hash-queue.ts'

const derive = promisify(argon2)
const strength = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 }

/** Hashes with argon2id, in the usual text form that includes its strength, so that it can be raised later. */
export function hashPassword(password: string): Promise<string> {
  return inHashQueue(async () => {
    const salt = randomBytes(16)
    const tag = await derive('argon2id', { ...strength, message: password.normalize('NFC'), nonce: salt })
    const { memory, passes, parallelism } = strength
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`
  })
}

/** Whether the password matches the hash. Without a hash it does the same work and is always false. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const { memory, passes, parallelism, salt, tag } = parseHash(hash ?? nobodysHash)
  const message = password.normalize('NFC')
  const made = await derive('argon2id', { memory, passes, parallelism, tagLength: tag.length, message, nonce: salt })
  return timingSafeEqual(made, tag) && Boolean(hash)
}

const nobodysHash = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
const hashForm = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
const hashParts = z.tuple([z.string(), z.coerce.number(), z.coerce.number(), z.coerce.number(), z.string(), z.string()])

function parseHash(hash: string) {
  const [, memory, passes, parallelism, salt, tag] = hashParts.parse([...(hashForm.exec(hash) ?? [])])
  return { memory, passes, parallelism, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
