import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { matchingPeople, pageOfPeople } from '../page-of-people.ts'
import type { ListPeopleInput } from '../schemas.ts'
import type { ColumnName } from './column-names.ts'
import { cellsOf } from './column-values.ts'

export type ListRow = Awaited<ReturnType<typeof listRows>>['rows'][number]

/** The same page as listPeople, as the cells of these columns: what nobody looks at is neither read nor sent. */
export function listRows(
  db: Db,
  actor: Actor,
  { columns, ...input }: ListPeopleInput & { columns: readonly ColumnName[] },
  now = new Date(),
) {
  return pageOfPeople(input, (cursor) =>
    matchingPeople(db, actor, input, cursor, now).select(cellsOf(columns).as('cells')).select('users.email').execute(),
  )
}
