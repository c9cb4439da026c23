import { recordActivity } from '../../../activity/record-activity.ts'
import type { Actor } from '../../../core/actor.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Trx } from '../../../db/types.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

/** Deletes a stored file; the people it added stay. */
export async function discardPeopleFile(trx: Trx, actor: Actor, { fileId }: { fileId: string }): Promise<void> {
  const file = await visiblePeopleFiles(trx, actor)
    .select(['id', 'name'])
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) throw new Refusal('This file is no longer stored.')

  await trx.deleteFrom('peopleFiles').where('id', '=', file.id).execute()
  await recordActivity(trx, actor, {
    type: 'import.discarded',
    userId: null,
    description: `File of people discarded: ${file.name}`,
    entity: { type: 'people_file', id: file.id },
  })
}
