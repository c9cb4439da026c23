import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { nameOf } from '../labels.ts'
import { addStaff } from './add-staff.ts'
import { inviteStaff } from './invite-staff.ts'

type Input = { email: string; firstName: string; lastName: string; role: 'admin' | 'instructor' }

/** Adds a colleague; returns the token of the link that sets their password. Refuses the address of a customer. */
export async function addAndInvite(trx: Trx, actor: StaffActor, input: Input, now = new Date()): Promise<string> {
  const holder = await trx
    .selectFrom('users')
    .select(['id', 'role', 'firstName', 'lastName', 'email'])
    .where('email', '=', input.email)
    .executeTakeFirst()
  if (holder) {
    const sentence =
      holder.role === 'customer' ? isCustomer(nameOf(holder)) : `${nameOf(holder)} is on the list already.`
    const mention = { id: holder.id, label: nameOf(holder), detail: holder.email ?? '' }
    throw Refusal.at('email', sentence, [mention])
  }

  const userId = await addStaff(trx, actor, { ...input, passwordHash: null }, now)
  return inviteStaff(trx, actor, { userId }, now)
}

// What a customer booked and paid must not mix with what somebody does here, and their portal must not open the office.
function isCustomer(name: string): string {
  return `This address belongs to ${name}, a customer. Nobody is both: invite your colleague with another address, such as one of the company.`
}
