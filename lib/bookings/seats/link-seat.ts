import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { joinName, type PersonName, tidyName } from '../../people/contact/normalise-name.ts'
import { createPerson } from '../../people/create-person.ts'
import { nameOf } from '../../people/labels.ts'
import type { HeldBooking } from './hold-booking.ts'
import type { SeatName } from './schemas.ts'

export type LinkedSeat = SeatName & { userId: string | null }

type Booker = Pick<HeldBooking, 'userId' | 'bookerEmail' | 'bookerFirstName' | 'bookerLastName'>

/**
 * Finds or adds the person with the email of a seat. An attendee with the booker's email but another name stays
 * unlinked. Anyone else's email with another name than theirs is refused.
 */
export async function linkSeat(
  trx: Trx,
  actor: Actor,
  { booker, given }: { booker: Booker; given: SeatName },
  now: Date,
): Promise<LinkedSeat> {
  const named = { ...given, ...tidyName(given.firstName, given.lastName) }
  const email = readEmail(given.email)
  if (email === undefined) return { ...named, email: null, userId: null }
  if (email === booker.bookerEmail) {
    const isSame = isUnnamed(toName(booker)) || isUnnamed(named) || isNamedLike(named, toName(booker))
    return { ...named, email, userId: isSame ? booker.userId : null }
  }

  const holder = await findHolder(trx, email)
  if (holder && !isUnnamed(holder) && !isUnnamed(named) && !isNamedLike(named, holder)) throw anothers(holder)
  const userId = holder?.id ?? (await createPerson(trx, actor, { ...fieldsOf(named), email }, now))
  return { ...named, email, userId }
}

function toName({ bookerFirstName, bookerLastName }: Booker): PersonName {
  return { firstName: bookerFirstName, lastName: bookerLastName }
}

function fieldsOf({ firstName, lastName }: PersonName) {
  return { ...(firstName && { firstName }), ...(lastName && { lastName }) }
}

export function isUnnamed(name: PersonName): boolean {
  return joinName(name) === ''
}

export function isNamedLike(one: PersonName, other: PersonName): boolean {
  return !isUnnamed(one) && joinName(one).toLocaleLowerCase('en-GB') === joinName(other).toLocaleLowerCase('en-GB')
}

function readEmail(typed: string | null): string | undefined {
  if (typed === null) return undefined
  const read = normaliseEmail(typed)
  if (read.kind === 'valid') return read.email
  const sentence = 'Write one plain email address, such as name@example.com.'
  throw Refusal.at('email', sentence)
}

/** The person with this email. A merged record leads to its survivor. */
async function findHolder(trx: Trx, email: string) {
  return trx
    .selectFrom('userIdentities')
    .innerJoin('users as held', 'held.id', 'userIdentities.userId')
    .innerJoin('users', (join) =>
      join.on((row) => row('users.id', '=', row.fn.coalesce('held.mergedIntoId', 'held.id'))),
    )
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email'])
    .where('userIdentities.channel', '=', 'email')
    .where('userIdentities.externalId', '=', email)
    .where('users.erasedAt', 'is', null)
    .executeTakeFirst()
}

function anothers(holder: PersonName & { id: string; email: string | null }): Refusal {
  const sentence = `This is the address of ${nameOf(holder)}. Leave it out, or correct the name on their record.`
  return Refusal.at('email', sentence, [{ id: holder.id, label: nameOf(holder), detail: '' }])
}
