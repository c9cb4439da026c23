import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'

/** Notes this actor may reach: those on records within reach; a customer the ones that are meant for them, and none by a seat. */
export function visibleNotes(db: Db, actor: Actor) {
  return (
    visiblePeople(db, actor)
      .innerJoin('userNotes', 'userNotes.userId', 'users.id')
      // Health data is read behind a code sent to the customer's address, never here.
      .$if(actor.kind === 'customer', (query) =>
        query
          .where('userNotes.isInternal', '=', false)
          .where('userNotes.noteType', '<>', 'medical')
          .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId)),
      )
  )
}
