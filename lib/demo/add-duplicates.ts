import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { createPerson } from '../people/create-person.ts'

/** Adds second records of four customers, with the same phone and a private email, for the duplicate search to find. */
export async function addDuplicates(trx: Trx, actor: Actor, now: Date): Promise<void> {
  const people = await trx
    .selectFrom('users')
    .select(['firstName', 'lastName', 'phone', 'city', 'postcode'])
    .where('role', '=', 'customer')
    .where('phone', 'is not', null)
    .where('postcode', 'is not', null)
    .where('firstName', 'is not', null)
    .where('lastName', 'is not', null)
    .orderBy('email')
    .limit(4)
    .execute()
  for (const [index, { firstName, lastName, ...known }] of people.entries()) {
    const heard = index % 2 === 0 ? firstName : (firstName?.slice(0, 1) ?? null)
    const email = `private${index + 1}.${lastName?.replaceAll(/[^A-Za-z]/g, '').toLowerCase()}@home.example`
    await createPerson(trx, actor, { ...known, email, firstName: heard, lastName }, now)
  }
}
