import { recordActivity } from '../../activity/record-activity.ts'
import { countAttempts } from '../../auth/attempts/count-attempts.ts'
import { isOpenAccount } from '../../auth/demo-accounts.ts'
import { inHashQueue } from '../../auth/passwords/hash-queue.ts'
import { isPassword } from '../../auth/passwords/password.ts'
import { hashToken } from '../../auth/token.ts'
import type { Origin, StaffRole } from '../../core/actor.ts'
import { systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { requestLimits } from '../../db/limits.ts'
import { inTransaction, isContention } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { countPasswordTry } from './count-password-try.ts'

export type Known = { userId: string; role: StaffRole }

/**
 * The colleague with this email (already normalised) and password. Throws one Refusal, after equal work, for an
 * unknown, suspended or locked account and for a wrong password. Opens its own transactions, since the counts must
 * outlive the refusal.
 */
export async function checkPassword(
  db: Db,
  origin: Origin,
  { email, password }: { email: string; password: string },
  now = new Date(),
): Promise<Known> {
  const person = await findStaff(db, email)

  const isRight = await inHashQueue(async () => {
    const mayTry = person ? await mayTryNow(db, person.userId, now) : await countUnknownTry(db, email, now)
    return isPassword(password, mayTry ? person?.passwordHash : null)
  })
  if (isRight && person?.status === 'active' && person.role !== 'customer')
    return { userId: person.userId, role: person.role }

  await inTransaction(db, (trx) =>
    recordActivity(
      trx,
      { ...systemActor('sign-in'), origin },
      {
        type: 'session.refused',
        userId: person?.userId ?? null,
        description: 'A sign-in was refused',
        at: now,
      },
    ),
  )
  throw new Refusal(refused)
}

export const refused =
  'That email and password do not match an account that can sign in. After five wrong tries an account waits a while; a reset link from an admin works at once.'

function findStaff(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['id as userId', 'role', 'status', 'passwordHash'])
    .where('email', '=', email)
    .where('role', '!=', 'customer')
    .where('mergedIntoId', 'is', null)
    .where(isOpenAccount('email'))
    .executeTakeFirst()
}

/** Also false while another transaction locks the row: waiting would tell a stranger that the account exists. */
async function mayTryNow(db: Db, userId: string, now: Date): Promise<boolean> {
  try {
    return await inTransaction(db, (trx) => countPasswordTry(trx, userId, now), { ...requestLimits, lock: 250 })
  } catch (error) {
    if (isContention(error)) return false
    throw error
  }
}

// Nobody to lock, but the same kind of write, so that time tells no stranger which addresses have accounts.
async function countUnknownTry(db: Db, email: string, now: Date): Promise<false> {
  await countAttempts(db, [{ key: `sign-in:unknown:${hashToken(email)}`, points: 0, seconds: 3600 }], now)
  return false
}
