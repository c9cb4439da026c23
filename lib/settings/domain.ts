import type { KindsOf } from '../activity/words.ts'
import { companyGroup } from './company/company-settings.ts'

const activity = [
  {
    group: 'office',
    label: 'Imports and settings',
    kinds: {
      'setting.changed': 'Setting changed',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const settingsDomain = {
  name: 'settings',
  tables: ['settings'],
  personalData: {
    claims: [{ table: 'settings', column: 'updated_by', onMerge: 'stay', why: 'Says who set it.' }],
  },
  activity,
  settings: [companyGroup],
  entries: [{ href: '/admin/settings', label: 'Settings', icon: 'settings', group: 'house', place: 50 }],
} as const
