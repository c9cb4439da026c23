import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { refuseForeignCursor } from '../../lists/keyset.ts'
import { matchingPeople, orderKeyOf, pageOfPeople } from './page-of-people.ts'
import type { ListPeopleInput } from './schemas.ts'

/** What a list and the API show of each person. */
export const personColumns = [
  'users.id',
  'users.email',
  'users.firstName',
  'users.lastName',
  'users.phone',
  'users.mobile',
  'users.companyName',
  'users.role',
  'users.status',
  'users.customerType',
  'users.city',
  'users.postcode',
  'users.country',
  'users.firstBookingDate',
  'users.lastBookingDate',
  'users.totalBookings',
  'users.totalSpent',
  'users.lastActivityDate',
  'users.marketingConsent',
  'users.smsConsent',
  'users.newsletterSubscribed',
  'users.preferredContactMethod',
  'users.createdAt',
  'users.updatedAt',
  'users.version',
] as const

/** One page of the people who match. */
export function listPeople(db: Db, actor: Actor, input: ListPeopleInput, now = new Date()) {
  return pageOfPeople(input, (cursor) => matchingPeople(db, actor, input, cursor, now).select(personColumns).execute())
}

/** For programs. Throws a Refusal of the field. */
export function refuseForeignPlace(input: ListPeopleInput): void {
  const { order, key } = orderKeyOf(input)
  refuseForeignCursor(input.cursor, order, key)
}
