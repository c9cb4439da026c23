import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

/** The stored file of a run, as long as it is stored. */
export function findRunFile(db: Db, actor: Actor, { runId }: { runId: string }) {
  return visiblePeopleFiles(db, actor).select(['id', 'rows']).where('runId', '=', runId).executeTakeFirst()
}
