import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { nameOf } from '../people/labels.ts'
import { visiblePeople } from '../people/visible-people.ts'
import type { UndoReport } from './undo/report.ts'

/** Names, by id, of the people an undo leaves unchanged. */
export async function namePeople(db: Db, actor: Actor, report: UndoReport | null): Promise<Map<string, string>> {
  const ids = report?.details.filter(({ what }) => what !== 'booking').map(({ id }) => id) ?? []
  if (ids.length === 0) return new Map()

  const people = await visiblePeople(db, actor)
    .select(['id', 'firstName', 'lastName', 'email'])
    .where('id', 'in', ids)
    .execute()
  return new Map(people.map((person) => [person.id, nameOf(person)]))
}
