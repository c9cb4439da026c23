import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

/** The kept file that a run imports, as long as it is kept. */
export function findRunFile(db: Db, actor: Actor, { runId }: { runId: string }) {
  return visiblePeopleFiles(db, actor).select(['id', 'rows']).where('runId', '=', runId).executeTakeFirst()
}
