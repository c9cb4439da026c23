import { inHashQueue } from '../../auth/passwords/hash-queue.ts'
import { hashPassword, isPassword } from '../../auth/passwords/password.ts'
import { startSession } from '../../auth/staff-sessions/start-session.ts'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { countPasswordTry } from './count-password-try.ts'
import { setPassword } from './set-password.ts'

type Person = StaffActor & { userId: string }

/** Checks the old password, counting wrong tries as at sign-in, and returns the hash of the new one. */
export async function checkOwnPassword(
  db: Db,
  actor: Person,
  { current, password }: { current: string; password: string },
  now = new Date(),
): Promise<string> {
  await demandPassword(db, actor, { current }, now)
  return hashPassword(password)
}

/** Refuses a wrong current password; counts it as at sign-in. */
export async function demandPassword(
  db: Db,
  { userId }: Person,
  { current }: { current: string },
  now = new Date(),
): Promise<void> {
  const person = await db.selectFrom('users').select('passwordHash').where('id', '=', userId).executeTakeFirst()
  const isRight = await inHashQueue(async () => {
    const mayTry = await inTransaction(db, (trx) => countPasswordTry(trx, userId, now))
    return isPassword(current, mayTry ? person?.passwordHash : null)
  })
  if (!isRight) {
    const wrong = 'This is not your password now. After five wrong tries, wait a while.'
    throw Refusal.at('current', wrong)
  }
}

/** Changes the actor's own password: ends every session and starts a new one. Returns its token. */
export async function changePassword(
  trx: Trx,
  actor: Person,
  { passwordHash }: { passwordHash: string },
  now = new Date(),
): Promise<string> {
  await setPassword(trx, actor, { userId: actor.userId, passwordHash }, now)
  return startSession(trx, actor.origin, actor, now)
}
