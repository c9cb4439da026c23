import type { NoteType } from '#lib/people/notes/note-words.ts'

export const typeLabels: Record<NoteType, string> = {
  general: 'General',
  complaint: 'Complaint',
  compliment: 'Compliment',
  medical: 'Medical',
  special_requirement: 'Special requirement',
}
