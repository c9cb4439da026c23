import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePeople } from './visible-people.ts'

const most = 200

export type Note = Awaited<ReturnType<typeof listNotes>>[number]

/** The notes on someone's record: pinned ones, then the latest. */
export async function listNotes(db: Db, actor: Actor, userId: string) {
  return (
    visiblePeople(db, actor)
      .innerJoin('userNotes', 'userNotes.userId', 'users.id')
      .leftJoin('users as author', 'author.id', 'userNotes.createdBy')
      .select([
        'userNotes.id',
        'userNotes.noteType',
        'userNotes.noteContent',
        'userNotes.isInternal',
        'userNotes.forInstructors',
        'userNotes.pinnedAt',
        'userNotes.createdAt',
        'userNotes.createdBy',
        'author.firstName as authorFirstName',
        'author.lastName as authorLastName',
        'author.email as authorEmail',
      ])
      .where('users.id', '=', userId)
      // Health data is read behind a code sent to the customer's address, never here.
      .$if(actor.kind === 'customer', (query) =>
        query.where('userNotes.isInternal', '=', false).where('userNotes.noteType', '<>', 'medical'),
      )
      .orderBy(sql`user_notes.pinned_at is not null`, 'desc')
      .orderBy('userNotes.createdAt', 'desc')
      .orderBy('userNotes.id', 'desc')
      .limit(most)
      .execute()
  )
}
