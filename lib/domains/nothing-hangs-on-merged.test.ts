import { expect, test } from 'vitest'
import type { PersonalData } from '../privacy/personal-data.ts'
import { nothingHangsOnMerged } from './nothing-hangs-on-merged.ts'

const claims: PersonalData['claims'] = [
  { table: 'user_notes', column: 'user_id', onMerge: 'move', rows: 'notes', line: 'note_type' },
  { table: 'user_tags', column: 'user_id', onMerge: 'move', rows: 'tags', line: 'tag_id', twins: ['tag_id'] },
  { table: 'user_identities', column: 'user_id', onMerge: 'move', rows: 'addresses', line: 'external_id' },
  { table: 'saved_views', column: 'user_id', onMerge: 'stay', why: 'Belongs to the account.' },
]

test('nothing hangs on a merged person but what stays, addresses, and what the survivor has too', () => {
  const { offenders } = nothingHangsOnMerged([{ claims }])
  const queries = offenders.split(' union ').map((query) => query.replace(/\s+/g, ' ').trim())
  const merged = 'where users.merged_into_id is not null'
  expect(queries).toEqual([
    `select users.id from users join user_notes row_of on row_of.user_id = users.id ${merged}`,
    `select users.id from users join user_tags row_of on row_of.user_id = users.id ${merged} and not exists ` +
      '(select from user_tags twin where twin.user_id = users.merged_into_id and twin.tag_id = row_of.tag_id)',
  ])
})
