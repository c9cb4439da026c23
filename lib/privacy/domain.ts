import type { KindsOf } from '../activity/words.ts'
import { privacyPersonalData } from './own-personal-data.ts'
import { retentionGroup } from './retention/retention-years.ts'

const activity = [
  {
    group: 'privacy',
    label: 'Privacy',
    kinds: {
      'sensitive.revealed': 'Protected data shown',
      'retention.applied': 'Retention applied',
      'retention.changed': 'Retention changed',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const privacyDomain = {
  name: 'privacy',
  tables: ['userSensitive', 'consentEvents', 'consentWordings', 'erasures', 'retentionRuns', 'erasedEmails'],
  personalData: privacyPersonalData,
  activity,
  settings: [retentionGroup],
  entries: [{ href: '/admin/privacy', label: 'Privacy', icon: 'privacy', group: 'house', place: 40 }],
} as const
