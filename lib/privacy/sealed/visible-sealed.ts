import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/**
 * People whose sealed fields the actor may read and write: for admins everyone. Customers (after a code) and instructors
 * (around their sessions) read through verbs of their own.
 */
export function visibleSealed(db: Db, actor: Actor) {
  return peopleAndVault(db).where((row) => row.lit(isOffice(actor)))
}

/** People whose sealed fields the actor may write: everyone for admins, themselves for customers. */
export function writableSealed(db: Db, actor: Actor) {
  if (actor.kind !== 'customer') return visibleSealed(db, actor)
  return peopleAndVault(db).where('users.id', '=', actor.userId)
}

function peopleAndVault(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('userSensitive', 'userSensitive.userId', 'users.id')
    .where('users.mergedIntoId', 'is', null)
    .where('users.erasedAt', 'is', null)
}
