import { type Changes, recordActivity } from '../../activity/record-activity.ts'
import { isOpenAccount } from '../../auth/demo-accounts.ts'
import { dropPasswordLinks } from '../../auth/passwords/password-links.ts'
import { endSessions } from '../../auth/staff-sessions/end-sessions.ts'
import type { Actor, StaffRole } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'

export type ChangeStaffInput = { userId: string; role?: StaffRole; status?: 'active' | 'suspended' }

/** Changes a colleague's role or access, and ends their sessions and links. Refuses to remove the last active admin. */
export async function changeStaff(
  trx: Trx,
  actor: Actor,
  { userId, ...wanted }: ChangeStaffInput,
  now = new Date(),
): Promise<void> {
  const admins = await lockActiveAdmins(trx)
  const person = await findStaffForChange(trx, userId)
  if (!person) throw new Refusal('No colleague has this account.')

  const { role = person.role, status = person.status } = wanted
  const staysAdmin = role === 'admin' && status === 'active'
  if (!staysAdmin && admins.every((id) => id === userId)) throw new Refusal(lastAdmin)

  await trx
    .updateTable('users')
    .set((row) => ({ role, status, version: row('version', '+', 1), updatedAt: now }))
    .where('id', '=', userId)
    .execute()
  const changes = compare(person, { role, status })
  const description = status === 'active' ? `Access changed to ${role}` : 'Access taken away'
  await recordActivity(trx, actor, { type: 'user.access_changed', userId, description, changes, at: now })
  await endSessions(trx, actor, { userId, reason: 'access_changed' })
  await dropPasswordLinks(trx, userId, now)
}

export const lastAdmin = 'This is the last active admin. Make someone else an admin first.'

// All of them, in one order: of two who disable each other at once, the second sees what the first has left.
async function lockActiveAdmins(trx: Trx): Promise<string[]> {
  const admins = await trx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('status', '=', 'active')
    .where(isOpenAccount('email'))
    .orderBy('id')
    .forUpdate()
    .execute()
  return admins.map(({ id }) => id)
}

function findStaffForChange(trx: Trx, userId: string) {
  return trx
    .selectFrom('users')
    .select(['role', 'status'])
    .where('id', '=', userId)
    .where('role', '!=', 'customer')
    .forUpdate()
    .executeTakeFirst()
}

function compare(before: { role: string; status: string }, after: { role: string; status: string }): Changes {
  return {
    ...(before.role !== after.role && { role: { before: before.role, after: after.role } }),
    ...(before.status !== after.status && { status: { before: before.status, after: after.status } }),
  }
}
