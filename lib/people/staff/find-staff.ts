import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { staffRows } from './staff-rows.ts'

/** The colleague with this email (already normalised), for the command line. */
export function findStaffByEmail(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'status'])
    .where('email', '=', email)
    .where('role', '!=', 'customer')
    .executeTakeFirst()
}

/** All colleagues by name, for choosing one of them and for the command line. */
export function listStaff(db: Db, actor: Actor, now = new Date()) {
  return staffRows(db, actor, { now }).orderBy('users.sortName').orderBy('users.id').execute()
}

/** One colleague in the shape of the staff list. */
export function findStaffMember(db: Db, actor: Actor, userId: string, now = new Date()) {
  return staffRows(db, actor, { now }).where('users.id', '=', userId).executeTakeFirst()
}
