import type { StaffActor, StaffRole } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** The colleague with this email (already normalised), for the command line. */
export function findStaffByEmail(db: Db, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'status'])
    .where('email', '=', email)
    .where('role', '!=', 'customer')
    .executeTakeFirst()
}

/** A colleague, as the staff page shows them. */
export type StaffListed = {
  id: string
  email: string | null
  firstName: string | null
  lastName: string | null
  role: StaffRole
  status: 'active' | 'inactive' | 'suspended'
  lastLogin: Date | null
  accountLockedUntil: Date | null
  hasPassword: boolean
  hasSecondStep: boolean
}

/** All colleagues, for the staff page. */
export async function listStaff(db: Db, actor: StaffActor): Promise<StaffListed[]> {
  if (actor.role !== 'admin') return []
  return listAllStaff(db)
}

/** One colleague, for the staff page. */
export async function findStaffMember(db: Db, actor: StaffActor, userId: string): Promise<StaffListed | undefined> {
  return (await listStaff(db, actor)).find(({ id }) => id === userId)
}

/** All colleagues, for the command line, which has no actor. */
export function listAllStaff(db: Db): Promise<StaffListed[]> {
  return db
    .selectFrom('users')
    .select(['id', 'email', 'firstName', 'lastName', 'role', 'status', 'lastLogin', 'accountLockedUntil'])
    .select((row) => row('passwordHash', 'is not', null).as('hasPassword'))
    .where('role', '!=', 'customer')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('secondFactors')
          .select('userId')
          .whereRef('secondFactors.userId', '=', 'users.id')
          .where('confirmedAt', 'is not', null),
      ).as('hasSecondStep'),
    )
    .orderBy('sortName')
    .orderBy('id')
    .$narrowType<{ role: StaffRole; hasPassword: boolean; hasSecondStep: boolean }>()
    .execute()
}
