import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { claimAddress } from './claim-address.ts'

export type AddCustomerInput = {
  /** Normalised already. */
  email: string
  firstName: string
  lastName: string
  phone?: string
  companyName?: string
  companyRole?: string
  city?: string
  postcode?: string
}

/** Adds a person by hand; answers their id. */
export async function addCustomer(trx: Trx, actor: Actor, input: AddCustomerInput, now = new Date()): Promise<string> {
  const given = Object.keys(input).filter((field) => field !== 'email')
  const added = await trx
    .insertInto('users')
    .values({
      ...input,
      customerType: input.companyName ? 'corporate' : 'individual',
      fieldOrigins: JSON.stringify(Object.fromEntries(given.map((field) => [field, { at: now, source: 'admin' }]))),
      lastActivityDate: now,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  const isOwn = added && (await claimAddress(trx, added.id, input.email, now))
  if (!isOwn) {
    const taken = 'Someone with this email address is on record already.'
    throw new Refusal(taken, { email: taken })
  }

  await recordActivity(trx, actor, {
    type: 'user.created',
    userId: added.id,
    description: `${input.firstName} ${input.lastName} added`,
    at: now,
  })
  return added.id
}
