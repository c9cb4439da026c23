import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { withRows } from '../../lists/with-rows.ts'
import { listedPeople } from './listed-people.ts'
import { type ListPeopleInput, peopleList } from './people-list.ts'

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

/** The list of people as programs see them. */
export const personList = withRows(peopleList, (db, actor) => listedPeople(db, actor).select(personColumns))

/** One page of the people who match. */
export function listPeople(db: Db, actor: Actor, input: ListPeopleInput, now = new Date()) {
  return personList.page(db, actor, input, now)
}
