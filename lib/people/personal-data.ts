import type { PersonalData } from '../privacy/personal-data.ts'
import { erasePerson } from './erase-person.ts'
import { exportOwnRecord } from './record/export-own-record.ts'

export const peoplePersonalData: PersonalData = {
  claims: [
    {
      table: 'users',
      column: 'merged_into_id',
      onMerge: 'move',
      rows: 'earlier merged records',
      line: "concat_ws(' ', first_name, last_name)",
    },
    { table: 'users', column: 'created_by', onMerge: 'stay', why: 'Says who added the record.' },
    {
      table: 'user_identities',
      column: 'user_id',
      onMerge: 'move',
      rows: 'addresses and numbers',
      line: "channel || ' ' || external_id",
    },
    {
      table: 'user_notes',
      column: 'user_id',
      onMerge: 'move',
      rows: 'notes',
      line: "initcap(replace(note_type, '_', ' ')) || case when note_type = 'medical' then '' else ': ' || left(note_content, 80) end",
    },
    { table: 'user_notes', column: 'created_by', onMerge: 'stay', why: 'Says who wrote it.' },
    { table: 'user_notes', column: 'edited_by', onMerge: 'stay', why: 'Says who edited it.' },
    { table: 'note_versions', column: 'written_by', onMerge: 'stay', why: 'Says who wrote it.' },
    { table: 'note_mentions', column: 'user_id', onMerge: 'stay', why: 'Only staff are named, who are never merged.' },
    { table: 'note_mentions', column: 'mentioned_by', onMerge: 'stay', why: 'Says who named them.' },
    {
      table: 'user_tags',
      column: 'user_id',
      onMerge: 'move',
      rows: 'tags',
      line: '(select name from tags where tags.id = tag_id)',
      twins: ['tag_id'],
    },
    { table: 'user_tags', column: 'created_by', onMerge: 'stay', why: 'Says who put the tag on.' },
    { table: 'tags', column: 'created_by', onMerge: 'stay', why: 'Says who made the tag.' },
    { table: 'saved_views', column: 'user_id', onMerge: 'stay', why: 'Belongs to the account that works with it.' },
    {
      table: 'saved_view_defaults',
      column: 'user_id',
      onMerge: 'stay',
      why: 'Belongs to the account that works with it.',
    },
    { table: 'people_picks', column: 'picked_by', onMerge: 'stay', why: 'Says who picked.' },
    { table: 'bulk_runs', column: 'started_by', onMerge: 'stay', why: 'Says who started it.' },
    {
      table: 'bulk_results',
      column: 'user_id',
      hasForeignKey: false,
      onMerge: 'stay',
      why: 'Says what became of this very record.',
    },
  ],
  sealed: [
    { table: 'user_notes', id: 'id', columns: ['sealed_content'] },
    { table: 'note_versions', id: 'id', columns: ['sealed_content'] },
  ],
  export: exportOwnRecord,
  erase: erasePerson,
}
