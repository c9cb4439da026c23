import type { PersonalData } from '../../privacy/personal-data.ts'
import { eraseMerges } from './erase-merges.ts'

const why = 'Says which records became one, and is what the undo goes by.'

export const mergesPersonalData: PersonalData = {
  claims: [
    { table: 'user_merges', column: 'survivor_id', onMerge: 'stay', why },
    { table: 'user_merges', column: 'merged_by', onMerge: 'stay', why: 'Says who merged.' },
    { table: 'user_merges', column: 'undone_by', onMerge: 'stay', why: 'Says who took it back.' },
    { table: 'user_merge_members', column: 'user_id', onMerge: 'stay', why },
    { table: 'user_merge_moves', column: 'from_user_id', onMerge: 'stay', why },
  ],
  sealed: [{ table: 'user_merges', id: 'id', columns: ['sealed'] }],
  erase: eraseMerges,
}
