import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { importsPersonalData } from './personal-data.ts'
import { countReviewRows } from './review/list-review-rows.ts'

const activity = [
  {
    group: 'people',
    label: 'Records',
    kinds: {
      'user.removed': 'Person taken away again',
      'profile.merged': 'Imported records joined',
    },
  },
  {
    group: 'office',
    label: 'Imports and settings',
    kinds: {
      'import.prepared': 'File of people brought',
      'import.started': 'Import started',
      'import.discarded': 'File of people discarded',
      'import.applied': 'Import applied',
      'import.corrected': 'Imported record corrected',
      'import.left_out': 'Imported row left out',
      'import.taken_up': 'Imported row put back for review',
      'import.undone': 'Import taken back',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const importsDomain = defineDomain({
  name: 'imports',
  tables: ['importRuns', 'importLease', 'legacyBookings', 'importUserChanges', 'peopleFiles'],
  personalData: importsPersonalData,
  activity,
  tasks: [
    {
      href: '/admin/import/review',
      one: 'imported row needs a decision',
      many: 'imported rows need a decision',
      place: 60,
      count: countReviewRows,
    },
  ],
  entries: [{ href: '/admin/import', label: 'Import', icon: 'import', group: 'house', place: 10 }],
})
