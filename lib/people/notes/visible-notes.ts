import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'

/**
 * Notes within the actor's reach: those on records within reach. Customers see notes meant for them, and none through a
 * seat.
 */
export function visibleNotes(db: Db, actor: Actor) {
  return (
    visiblePeople(db, actor)
      .innerJoin('userNotes', 'userNotes.userId', 'users.id')
      // Customers read health data behind an emailed code, never here.
      .$if(actor.kind === 'customer', (query) =>
        query
          .where('userNotes.isInternal', '=', false)
          .where('userNotes.noteType', '<>', 'medical')
          .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId)),
      )
  )
}
