import { type RawBuilder, sql } from 'kysely'
import { openStaffSessions } from '../../auth/staff-sessions/visible-staff-sessions.ts'
import { type Actor, isOffice, type StaffRole } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { StaffAccess } from './labels.ts'

export const hasSecondStep = sql<boolean>`exists (
  select from second_factors where second_factors.user_id = users.id and confirmed_at is not null
)`

/** Colleagues with how they sign in; for the office alone. */
export function staffRows(db: Db, actor: Actor, { now }: { now: Date }) {
  const open = openStaffSessions(db, now).where(sql<boolean>`user_sessions.user_id = users.id`)
  return db
    .selectFrom('users')
    .where('users.role', '!=', 'customer')
    .where((row) => row.lit(isOffice(actor)))
    .select(['users.id', 'users.email', 'users.firstName', 'users.lastName', 'users.role', 'users.status'])
    .select(['users.lastLogin', 'users.createdAt'])
    .select((row) => row('users.passwordHash', 'is not', null).as('hasPassword'))
    .select([hasSecondStep.as('hasSecondStep'), accessOf(now).as('access')])
    .select(sql<number>`${open.select(sql`count(*)::int`.as('open'))}`.as('openSessions'))
    .$narrowType<{ role: StaffRole; hasPassword: boolean }>()
}

export function accessOf(now: Date): RawBuilder<StaffAccess> {
  return sql<StaffAccess>`case
    when users.status <> 'active' then 'none'
    when users.account_locked_until > ${now} then 'locked'
    when users.password_hash is null then 'invited'
    else 'active' end`
}
