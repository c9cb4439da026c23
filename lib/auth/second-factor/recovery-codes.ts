import { randomInt } from 'node:crypto'
import type { Trx } from '../../db/types.ts'
import { hashToken } from '../token.ts'

const howMany = 10
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

/** Ten new codes of 80 bits, each good once in place of the app; earlier ones stop working. Kept only as hashes. */
export async function makeRecoveryCodes(trx: Trx, userId: string, now: Date): Promise<string[]> {
  await trx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute()

  const codes = Array.from({ length: howMany }, newCode)
  await trx
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ id: hashOf(userId, code), userId, createdAt: now })))
    .execute()
  return codes
}

/** Uses a code up; false when it is none of this person, or was used. Of two at once one is right. */
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

// As typed: in any case, with or without the dashes.
function hashOf(userId: string, code: string): string {
  return hashToken(`${userId} ${code.toLowerCase().replace(/[\s-]/g, '')}`)
}
