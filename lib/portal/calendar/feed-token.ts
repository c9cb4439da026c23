import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'

const idBytes = 16
const tagBytes = 16

/** The word in the address of a customer's calendar: who they are, signed for the address that holds now. */
export async function feedToken(db: Db, actor: CustomerActor, keyring: Keyring): Promise<string> {
  const generation = await generationOf(db, actor.userId)
  const id = Buffer.from(actor.userId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(keyring.current.key, actor.userId, generation)]).toString('base64url')
}

/** Whose calendar this opens; undefined for what we did not sign, what was renewed, and whoever may not look any more. */
export async function readFeedToken(db: Db, keyring: Keyring, token: string): Promise<CustomerActor | undefined> {
  const read = Buffer.from(token, 'base64url')
  if (read.length !== idBytes + tagBytes || read.toString('base64url') !== token) return undefined

  const userId = read
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const person = await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where('status', '<>', 'suspended')
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  const generation = await generationOf(db, userId)
  const tag = read.subarray(idBytes)
  const isOurs = [...keyring.keys.values()].some((key) => timingSafeEqual(tag, sign(key, userId, generation)))
  return person && isOurs ? { kind: 'customer', userId, origin: {} } : undefined
}

async function generationOf(db: Db, userId: string): Promise<number> {
  const feed = await db.selectFrom('calendarFeeds').select('generation').where('userId', '=', userId).executeTakeFirst()
  return feed?.generation ?? 0
}

function sign(key: Buffer, userId: string, generation: number): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'calendar feed', 32))
  return createHmac('sha256', own).update(`${userId} ${generation}`).digest().subarray(0, tagBytes)
}
