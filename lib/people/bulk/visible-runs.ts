import type { Db } from '../../db/types.ts'
import type { Picker } from './pick-people.ts'

/** Bulk runs started by this actor. */
export function visibleRuns(db: Db, actor: Picker) {
  return db
    .selectFrom('bulkRuns')
    .where((row) => row.and([row('bulkRuns.startedBy', '=', actor.userId), row.lit(actor.role === 'admin')]))
}
