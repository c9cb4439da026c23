import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'
import { visiblePeople } from '../../people/visible-people.ts'

export type MergeCandidate = {
  id: string
  name: string
  email: string | null
  createdAt: Date
  lastActivityDate: Date | null
  totalBookings: number
  totalSpent: string
}

/** The records with these ids in the given order, the survivor first; missing ones are left out. */
export async function findRecords(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  survivorId: string | undefined,
): Promise<MergeCandidate[]> {
  if (ids.length === 0) return []
  const people = await visiblePeople(db, actor)
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'users.createdAt'])
    .select(['users.lastActivityDate', 'users.totalBookings', 'users.totalSpent'])
    .where('users.id', 'in', ids)
    .execute()
  const place = (id: string) => (id === survivorId ? -1 : ids.indexOf(id))
  return people
    .toSorted((one, other) => place(one.id) - place(other.id))
    .map(({ firstName, lastName, ...person }) => ({
      ...person,
      name: nameOf({ firstName, lastName, email: person.email }),
    }))
}
