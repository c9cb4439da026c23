import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { applyRetention } from './apply-retention.ts'
import { mergesPersonalData } from './merge/merges-personal-data.ts'
import { rotateKeys } from './rotate-keys.ts'

const activity = [
  {
    group: 'merges',
    label: 'Merges and duplicates',
    kinds: {
      'user.merged': 'People merged',
      'merge.undone': 'Merge undone',
    },
  },
  {
    group: 'privacy',
    label: 'Privacy',
    kinds: {
      'user.erased': 'Person erased',
      'keys.rotated': 'Encryption keys rotated',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const recordsDomain = defineDomain({
  name: 'records',
  tables: ['userMerges', 'userMergeMembers', 'userMergeMoves'],
  personalData: mergesPersonalData,
  activity,
  jobs: [
    {
      name: 'privacy.retention',
      cron: '20 2 * * *',
      run: ({ db, signal }) => applyRetention(db, new Date(), signal),
    },
    {
      name: 'privacy.rotate-keys',
      cron: '40 * * * *',
      run: ({ db, sealedColumns, keyring, signal }) => rotateKeys(db, sealedColumns, keyring, signal),
    },
  ],
  invariants: [
    {
      rule: 'merged people point at someone who is not merged',
      offenders: `
        select users.id from users join users survivor on survivor.id = users.merged_into_id
        where survivor.merged_into_id is not null`,
    },
  ],
})
