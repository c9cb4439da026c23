import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** For the command line: who works here under this email (normalised already). */
export function findStaffByEmail(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'status'])
    .where('email', '=', email)
    .where('role', '!=', 'customer')
    .executeTakeFirst()
}

/** Everyone who works here, for whoever manages staff. */
export async function listStaff(db: Db, actor: StaffActor) {
  if (actor.role !== 'admin') return []
  return staff(db).execute()
}

/** The same for the command line, which acts for no person. */
export function listAllStaff(db: Db) {
  return staff(db).execute()
}

function staff(db: Db) {
  return db
    .selectFrom('users')
    .select(['id', 'email', 'firstName', 'lastName', 'role', 'status', 'lastLogin', 'accountLockedUntil'])
    .select((row) => row('passwordHash', 'is not', null).as('hasPassword'))
    .where('role', '!=', 'customer')
    .orderBy('sortName')
    .orderBy('id')
}
