import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { nameOf } from '../../../people/labels.ts'
import { rowsLabel } from '../rows-label.ts'
import { visibleMerges } from './visible-merges.ts'

export type MergeMember = {
  id: string
  name: string
  email: string | null
  moves: { rows: string; count: number }[]
}

/** The merged records, and how many rows of each kind each of them gave. */
export async function listMergeMoves(db: Db, actor: Actor, mergeId: string): Promise<MergeMember[]> {
  const within = visibleMerges(db, actor).select('userMerges.id').where('userMerges.id', '=', mergeId)
  const members = await db
    .selectFrom('userMergeMembers as member')
    .innerJoin('users', 'users.id', 'member.userId')
    .select(['member.userId', 'member.email', 'users.firstName', 'users.lastName'])
    .where('member.mergeId', 'in', within)
    .orderBy('member.userId')
    .execute()
  const moves = await db
    .selectFrom('userMergeMoves')
    .select(['fromUserId', 'tableName', 'columnName', 'rowKeys'])
    .where('mergeId', 'in', within)
    .orderBy('tableName')
    .execute()
  return members.map(({ userId, ...person }) => ({
    id: userId,
    name: nameOf(person),
    email: person.email,
    moves: moves
      .filter(({ fromUserId }) => fromUserId === userId)
      .map(({ tableName, rowKeys }) => ({ rows: rowsLabel(tableName), count: rowKeys.length })),
  }))
}
