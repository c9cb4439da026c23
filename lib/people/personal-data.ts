import type { PersonalData } from '../privacy/personal-data.ts'

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
  ],
}
