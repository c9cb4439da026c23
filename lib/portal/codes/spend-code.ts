import type { CustomerActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { isCode } from './code-hash.ts'
import type { CodePurpose } from './mail-code.ts'

const mostTries = 5

export type SpentCode = { newEmail: string | null }

type SpendCodeInput =
  | { purpose: Exclude<CodePurpose, 'change_email'>; code: string }
  /** A change of address takes the code from either mailbox. */
  | { purpose: 'change_email'; code: string; newCode: string }

/** Tries a code, and counts the attempt whatever follows. Undefined unless it is the latest code, unused and in time. */
export function spendCode(
  db: Db,
  actor: CustomerActor,
  input: SpendCodeInput,
  now = new Date(),
): Promise<SpentCode | undefined> {
  return inTransaction(db, async (trx) => {
    const tried = await countTry(trx, actor, input.purpose, now)
    if (!tried) return undefined

    const isRight = isCode(input.code, tried.codeHash)
    const isBoth = input.purpose !== 'change_email' || isCode(input.newCode, tried.newCodeHash)
    if (!isRight || !isBoth) return undefined
    await trx.updateTable('portalCodes').set({ usedAt: now }).where('id', '=', tried.id).execute()
    return { newEmail: tried.newEmail }
  })
}

/** Whether a code was sent that can still be used. */
export async function isCodeAwaited(
  db: Db,
  actor: CustomerActor,
  purpose: CodePurpose,
  now = new Date(),
): Promise<boolean> {
  const open = await latest(db, actor, purpose).select(['usedAt', 'expiresAt', 'attempts']).executeTakeFirst()
  return open !== undefined && open.usedAt === null && open.expiresAt > now && open.attempts < mostTries
}

function countTry(trx: Trx, actor: CustomerActor, purpose: CodePurpose, now: Date) {
  return trx
    .updateTable('portalCodes')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', latest(trx, actor, purpose).select('id'))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('attempts', '<', mostTries)
    .returning(['id', 'codeHash', 'newCodeHash', 'newEmail'])
    .executeTakeFirst()
}

function latest(db: Db, actor: CustomerActor, purpose: CodePurpose) {
  return db
    .selectFrom('portalCodes')
    .where('userId', '=', actor.userId)
    .where('purpose', '=', purpose)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
}
