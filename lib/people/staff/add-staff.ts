import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor, StaffRole } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { claimAddress } from '../contact/claim-address.ts'

export type AddStaffInput = {
  email: string
  /** Empty if not known yet. */
  firstName: string
  lastName: string
  role: StaffRole
  passwordHash: string | null
}

/** Adds a colleague; returns their id. */
export async function addStaff(trx: Trx, actor: Actor, input: AddStaffInput, now = new Date()): Promise<string> {
  const { firstName, lastName } = input
  const names = { firstName: firstName || null, lastName: lastName || null }
  const added = await trx
    .insertInto('users')
    .values({ ...input, ...names, createdBy: actor.userId, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  const isOwn = added && (await claimAddress(trx, added.id, input.email, now))
  if (!isOwn) throw new Refusal('Someone with this email address is already on record.')

  await recordActivity(trx, actor, {
    type: 'user.created',
    userId: added.id,
    description: `${`${firstName} ${lastName}`.trim() || input.email} added as ${input.role}`,
    at: now,
  })
  return added.id
}
