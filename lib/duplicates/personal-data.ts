import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry, PersonalData } from '../privacy/personal-data.ts'

const follows = 'Follows from the record; a person who changed or was merged is looked at again.'
const own = { hasForeignKey: false, onMerge: 'stay' } as const

export const duplicatesPersonalData: PersonalData = {
  claims: [
    { table: 'duplicate_queue', column: 'user_id', ...own, why: 'Says whom to look at again.' },
    { table: 'duplicate_people', column: 'user_id', ...own, why: follows },
    { table: 'duplicate_keys', column: 'user_id', ...own, why: follows },
    {
      table: 'duplicate_pairs',
      column: 'user_a',
      ...own,
      why: 'A decision holds for the survivor of a merge.',
    },
    {
      table: 'duplicate_pairs',
      column: 'user_b',
      ...own,
      why: 'A decision holds for the survivor of a merge.',
    },
    { table: 'duplicate_pairs', column: 'dismissed_by', ...own, why: 'Says who decided.' },
  ],
  erase: erasePairs,
}

/** Keys and counts are removed when the erased record is indexed again, which the erasure queues. */
async function erasePairs(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const gone = await trx
    .deleteFrom('duplicatePairs')
    .where((row) => row.or([row('userA', 'in', userIds), row('userB', 'in', userIds)]))
    .returning('userA')
    .execute()
  const reason = 'What was compared with other records.'
  return [{ table: 'duplicate_pairs', rows: gone.length, fate: 'deleted', reason, until: null }]
}
