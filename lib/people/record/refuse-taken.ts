import type { Actor } from '../../core/actor.ts'
import { Taken } from '../../core/taken.ts'
import type { Trx } from '../../db/types.ts'
import type { Contact } from '../contact/claim-address.ts'
import { findHolder } from '../contact/find-holder.ts'
import { nameOf } from '../labels.ts'
import { visiblePeople } from '../visible-people.ts'

/** Refuses an address or number (already normalised) that leads to someone else, naming them if the actor may know. */
export async function refuseTaken(trx: Trx, actor: Actor, userId: string | null, contact: Contact): Promise<void> {
  const holder = await findHolder(trx, contact)
  if (!holder || holder.id === userId) return

  const person = await visiblePeople(trx, actor)
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'users.role', 'users.companyName'])
    .where('users.id', '=', holder.id)
    .executeTakeFirst()
  throw taken(contact.channel, person)
}

type Holder = Parameters<typeof nameOf>[0] & { id: string; role: string; companyName: string | null }

function taken(channel: Contact['channel'], person: Holder | undefined): Taken {
  const thing = channel === 'email' ? 'email address' : 'phone number'
  const field = channel === 'email' ? 'email' : 'phone'
  if (!person) return Taken.at(field, `Someone else on record has this ${thing}.`)

  const who = person.role === 'customer' ? nameOf(person) : `${nameOf(person)}, who works here,`
  const mention = {
    id: person.id,
    label: nameOf(person),
    detail: [person.email, person.companyName].filter(Boolean).join(' · '),
  }
  return Taken.at(field, `${who} is already on record with this ${thing}.`, [mention])
}
