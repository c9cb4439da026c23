import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { countCap } from '../lists/count-rows.ts'
import { catchUpDuplicates } from './catch-up.ts'
import { countDuplicates, mostCounted } from './inbox/count-duplicates.ts'
import { duplicatesPersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'merges',
    label: 'Merges and duplicates',
    kinds: {
      'duplicate.dismissed': 'Said to be different people',
      'duplicate.restored': 'Suggested as duplicates again',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const duplicatesDomain = defineDomain({
  name: 'duplicates',
  tables: [
    'duplicateQueue',
    'duplicatePeople',
    'duplicateKeys',
    'duplicateTerms',
    'duplicateRates',
    'duplicateGroups',
    'duplicatePairs',
  ],
  personalData: duplicatesPersonalData,
  activity,
  jobs: [
    {
      name: 'duplicates.refresh',
      cron: '* * * * *',
      atStart: true,
      run: ({ db, keyring, signal }) => catchUpDuplicates(db, keyring, signal),
    },
  ],
  tasks: [
    {
      href: '/admin/duplicates',
      one: 'group of records looks like one person',
      many: 'groups of records look like one person',
      place: 70,
      count: (db, actor) => countDuplicates(db, actor, countCap),
    },
  ],
  entries: [
    {
      href: '/admin/duplicates',
      label: 'Duplicates',
      icon: 'duplicates',
      group: 'records',
      place: 30,
      count: async (db, actor) => (await countDuplicates(db, actor, mostCounted)).total,
    },
  ],
})
