import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { settingsPersonalData } from './personal-data.ts'

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

export const settingsDomain = defineDomain({
  name: 'settings',
  tables: ['settings'],
  personalData: settingsPersonalData,
  activity,
})
