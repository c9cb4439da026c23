import type { PersonalData } from '../privacy/personal-data.ts'

export const settingsPersonalData: PersonalData = {
  claims: [{ table: 'settings', column: 'updated_by', onMerge: 'stay', why: 'Says who set it.' }],
}
