import { recordActivity } from '../../../activity/record-activity.ts'
import type { Actor } from '../../../core/actor.ts'
import { Refusal } from '../../../core/refusal.ts'
import { uuidv7 } from '../../../core/uuid.ts'
import type { Trx } from '../../../db/types.ts'
import { holdLease } from '../../lease.ts'
import { chooseColumns } from '../recognise-columns.ts'
import type { Chosen } from './find-people-file.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

const graceMilliseconds = 15_000

/**
 * Announces the run of a stored file, so that its progress can be watched; `workPeopleRun` does the work. Each file is
 * imported once.
 */
export async function startPeopleRun(
  trx: Trx,
  actor: Actor,
  { fileId, chosen }: { fileId: string; chosen: Chosen },
  now = new Date(),
): Promise<string> {
  chooseColumns(chosen)
  await holdLease(trx)
  const file = await visiblePeopleFiles(trx, actor)
    .select(['id', 'name', 'runId'])
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) throw new Refusal('This file is no longer stored. Upload it again.')
  await refuseSecondRun(trx, file.runId, now)

  const runId = uuidv7()
  await trx
    .insertInto('importRuns')
    .values({ id: runId, kind: 'people', source: file.name, startedBy: actor.userId, startedAt: now })
    .execute()
  await trx
    .updateTable('peopleFiles')
    .set({ runId, columns: JSON.stringify(chosen) })
    .where('id', '=', file.id)
    .execute()
  await recordActivity(trx, actor, {
    type: 'import.started',
    userId: null,
    description: `Import of people started: ${file.name}`,
    entity: { type: 'import_run', id: runId },
  })
  return runId
}

/** No run holds the lease, so one that still says running was cut off, unless it was announced a moment ago. */
async function refuseSecondRun(trx: Trx, runId: string | null, now: Date): Promise<void> {
  if (!runId) return
  const run = await trx
    .selectFrom('importRuns')
    .select(['state', 'startedAt'])
    .where('id', '=', runId)
    .executeTakeFirst()
  if (run?.state === 'finished') throw new Refusal('This file has been imported already.')
  const isFresh = run && now.getTime() - run.startedAt.getTime() < graceMilliseconds
  if (run?.state === 'running' && isFresh) throw new Refusal('This file is being imported.')
}
