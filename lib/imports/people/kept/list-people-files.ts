import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

export type WaitingFile = { id: string; name: string; rows: number; givenAt: Date }

/** Uploaded files that were not imported, latest first. */
export function listPeopleFiles(db: Db, actor: Actor): Promise<WaitingFile[]> {
  return visiblePeopleFiles(db, actor)
    .select(['id', 'name', 'rows', 'givenAt'])
    .where('runId', 'is', null)
    .orderBy('givenAt', 'desc')
    .limit(50)
    .execute()
}
