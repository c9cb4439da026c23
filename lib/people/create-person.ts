import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { Taken } from '../core/taken.ts'
import type { Trx } from '../db/types.ts'
import { type Contact, claimContact } from './contact/claim-address.ts'
import { normalisePhone } from './contact/normalise-phone.ts'
import { nameOf } from './labels.ts'
import { originsOf } from './record/field-origins.ts'
import { refuseTaken } from './record/refuse-taken.ts'
import { tidyFields } from './record/tidy-fields.ts'
import { emptyFields, type PersonFields, type PersonPatch } from './record/writable-fields.ts'

/**
 * Adds a customer by hand; returns their id. A person is identified by an email address, otherwise by a phone number.
 */
export async function createPerson(trx: Trx, actor: Actor, input: PersonPatch, now = new Date()): Promise<string> {
  const { wanted, given } = tidyFields(input, { ...emptyFields, status: 'active' })
  const contact = contactOf(wanted)
  await refuseTaken(trx, actor, null, contact)

  const said = given.filter((field) => wanted[field] !== null)
  const added = await trx
    .insertInto('users')
    .values({
      ...wanted,
      customerType: input.customerType ?? (wanted.companyName ? 'corporate' : 'individual'),
      fieldOrigins: JSON.stringify(originsOf(actor, said, now)),
      lastActivityDate: now,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  const isOwn = added && (await claimContact(trx, added.id, contact, now))
  if (!isOwn) return refuseMeanwhile(trx, actor, contact)

  await recordActivity(trx, actor, {
    type: 'user.created',
    userId: added.id,
    description: `${nameOf(wanted)} added`,
    at: now,
  })
  return added.id
}

function contactOf({ email, mobile, phone }: PersonFields): Contact {
  if (email) return { channel: 'email', externalId: email }

  const number = [mobile, phone].map((typed) => normalisePhone(typed)).find((read) => read?.isValid)
  if (number) return { channel: 'phone', externalId: number.number }
  throw Refusal.at('email', unreachable)
}

const unreachable = 'Write an email address or a phone number that works, so that this person can be found again.'

/** Someone else took the address between the check and the write. Now that person can be named. */
async function refuseMeanwhile(trx: Trx, actor: Actor, contact: Contact): Promise<never> {
  await refuseTaken(trx, actor, null, contact)
  throw new Taken('Someone was added with this email address or number just now. Look for them first.')
}
