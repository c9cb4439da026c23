import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseMessages } from './erase-messages.ts'

export const messagesPersonalData: PersonalData = {
  claims: [
    {
      table: 'messages',
      column: 'user_id',
      onMerge: 'move',
      rows: 'messages',
      line: "coalesce(subject, left(body_text, 80)) || ', ' || to_char(created_at, 'FMDD Mon YYYY')",
    },
    { table: 'messages', column: 'created_by', onMerge: 'stay', why: 'Says who wrote it.' },
  ],
  sealed: [{ table: 'messages', id: 'id', columns: ['sealed_letter'] }],
  erase: eraseMessages,
}
