import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { createPerson } from '../../people/create-person.ts'
import { visiblePeople } from '../../people/visible-people.ts'
import { refuseUnder } from './refuse-under.ts'
import type { TakeBookingInput } from './schemas.ts'

export type Booker = Awaited<ReturnType<typeof findBooker>>

/** The person who is booking, added first if they are new. Refuses everyone but the office. */
export async function findBooker(
  trx: Trx,
  actor: Actor,
  { userId, person }: Pick<TakeBookingInput, 'userId' | 'person'>,
  now: Date,
) {
  if (!isOffice(actor)) throw Refusal.at('userId', nobody)
  if (userId && person) throw Refusal.at('userId', 'Give the booker either by id or as a new person, not both.')

  const id = person ? await refuseUnder('person', () => createPerson(trx, actor, person, now)) : userId
  const booker =
    id &&
    (await visiblePeople(trx, actor)
      .select(['id', 'firstName', 'lastName', 'email', 'customerType'])
      .where('id', '=', id)
      .where('mergedIntoId', 'is', null)
      .executeTakeFirst())
  if (!booker) throw Refusal.at('userId', userId ? nobody : 'Say who is booking.')
  return booker
}

const nobody = 'This person is no longer on record.'
