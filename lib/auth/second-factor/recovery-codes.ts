import { randomInt } from 'node:crypto'
import { squeezeReference } from '../../core/reference.ts'
import type { Trx } from '../../db/types.ts'
import { hashToken } from '../token.ts'

const howMany = 10
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

/** Makes ten codes of 80 bits, each usable once in place of the app, and ends earlier ones. Stores only hashes. */
export async function makeRecoveryCodes(trx: Trx, userId: string, now: Date): Promise<string[]> {
  await trx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute()

  const codes = Array.from({ length: howMany }, newCode)
  await trx
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ id: hashOf(userId, code), userId, createdAt: now })))
    .execute()
  return codes
}

/** Uses a code up; false when it is used or not this person's. Two attempts at once succeed only once. */
export async function spendRecoveryCode(trx: Trx, userId: string, code: string, now: Date): Promise<boolean> {
  const spent = await trx
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('id', '=', hashOf(userId, code))
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return spent !== undefined
}

function newCode(): string {
  const drawn = Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

// Accepts any case, with or without spaces and dashes.
function hashOf(userId: string, code: string): string {
  return hashToken(`${userId} ${squeezeReference(code).toLowerCase()}`)
}
