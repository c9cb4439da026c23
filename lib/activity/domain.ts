import type { Db } from '../db/types.ts'
import { ownKinds } from './kinds.ts'
import { sealActivity } from './seal/seal-activity.ts'

export const activityDomain = {
  name: 'activity',
  tables: ['userActivityLogs', 'activityBlocks'],
  activity: ownKinds,
  jobs: [
    {
      name: 'activity.seal',
      cron: '* * * * *',
      atStart: true,
      run: ({ db, signal }: { db: Db; signal: AbortSignal }) => sealActivity(db, signal),
    },
  ],
  entries: [{ href: '/admin/activity', label: 'Activity', icon: 'activity', group: 'records', place: 50 }],
} as const
