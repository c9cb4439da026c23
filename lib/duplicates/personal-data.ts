import type { PersonalData } from '../privacy/personal-data.ts'

const why = 'Follows from the people and is found anew when they change; merged records leave it by themselves.'
const found = { hasForeignKey: false, onMerge: 'stay', why } as const

export const duplicatesPersonalData: PersonalData = {
  claims: [
    { ...found, table: 'duplicate_queue', column: 'user_id' },
    { ...found, table: 'duplicate_people', column: 'user_id' },
    { ...found, table: 'duplicate_keys', column: 'user_id' },
    { ...found, table: 'duplicate_pairs', column: 'user_a' },
    { ...found, table: 'duplicate_pairs', column: 'user_b' },
    { ...found, table: 'duplicate_pairs', column: 'dismissed_by', why: 'Says who set them apart.' },
  ],
}
