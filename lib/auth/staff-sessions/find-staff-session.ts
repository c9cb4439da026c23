import type { StaffRole } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { isOpenAccount } from '../demo-accounts.ts'
import { secondFactorForAdmins } from '../second-factor/second-factor-for-admins.ts'
import { hashToken } from '../token.ts'

const minute = 60_000
export const idleMinutes = 30

export type StaffSession = {
  id: string
  userId: string
  role: StaffRole
  email: string
  firstName: string
  lastName: string
  /** True for an admin who lacks the second factor the company demands: they reach only their own account. */
  mustSetUp: boolean
}

/** The session behind a token, of active staff, neither ended nor idle. Keeps it alive. */
export async function findStaffSession(db: Db, token: string, now = new Date()): Promise<StaffSession | undefined> {
  const found = await db
    .selectFrom('userSessions as session')
    .innerJoin('users as person', 'person.id', 'session.userId')
    .select(['session.id', 'session.userId', 'session.lastActivity'])
    .leftJoin('secondFactors as factor', 'factor.userId', 'session.userId')
    .select(['person.role', 'person.email', 'person.firstName', 'person.lastName', 'factor.confirmedAt'])
    .where('session.id', '=', hashToken(token))
    .where('session.kind', '=', 'staff')
    .where('session.isActive', '=', true)
    .where('session.expiresAt', '>', now)
    .where('session.lastActivity', '>', new Date(now.getTime() - idleMinutes * minute))
    .where('person.status', '=', 'active')
    .where('person.mergedIntoId', 'is', null)
    .where(isOpenAccount('person.email'))
    .executeTakeFirst()
  if (!found || found.role === 'customer') return undefined

  if (now.getTime() - found.lastActivity.getTime() > minute) await keepAlive(db, found.id, now)
  const { id, userId, role, email, firstName, lastName, confirmedAt } = found
  const mustSetUp = role === 'admin' && !confirmedAt && (await readSetting(db, secondFactorForAdmins))
  return { id, userId, role, email: email ?? '', firstName: firstName ?? '', lastName: lastName ?? '', mustSetUp }
}

async function keepAlive(db: Db, id: string, now: Date): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('userSessions').set({ lastActivity: now }).where('id', '=', id).execute(),
  )
}
