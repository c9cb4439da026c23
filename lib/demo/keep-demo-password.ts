import { demoEmails } from '../auth/demo-accounts.ts'
import { hashPassword, isPassword } from '../auth/passwords/password.ts'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { setPassword } from '../people/staff/set-password.ts'

/** Gives the demo accounts the password on the sign-in page, if an earlier start gave them another. */
export async function keepDemoPassword(db: Db, demoPassword: string): Promise<void> {
  for (const { id: userId, passwordHash: old } of await listDemoAccounts(db)) {
    if (await isPassword(demoPassword, old)) continue

    const passwordHash = await hashPassword(demoPassword)
    await inTransaction(db, (trx) => setPassword(trx, systemActor('demo'), { userId, passwordHash }))
  }
}

/** The demo accounts that can sign in. */
export function listDemoAccounts(db: Db) {
  return db
    .selectFrom('users')
    .select(['id', 'email', 'passwordHash'])
    .where('email', 'in', demoEmails)
    .where('role', '!=', 'customer')
    .where('status', '=', 'active')
    .orderBy('email')
    .execute()
}
