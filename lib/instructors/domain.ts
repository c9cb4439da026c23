import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { instructorsPersonalData } from './personal-data.ts'
import { qualificationList } from './qualifications/qualification-list.ts'
import { expiringDays } from './qualifications/qualification-state.ts'

const activity = [
  {
    group: 'training',
    label: 'Training',
    kinds: {
      'qualification.added': 'Qualification added',
      'qualification.changed': 'Qualification changed',
      'qualification.removed': 'Qualification removed',
      'days_away.added': 'Days away added',
      'days_away.removed': 'Days away removed',
      'working_days.changed': 'Working days changed',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const instructorsDomain = defineDomain({
  name: 'instructors',
  tables: ['instructorQualifications', 'instructorDaysAway', 'instructorWorkingDays'],
  personalData: instructorsPersonalData,
  activity,
  tasks: [
    listTask(qualificationList, {
      href: '/admin/qualifications?state=expiring',
      one: `qualification of an instructor expires within ${expiringDays} days`,
      many: `qualifications of instructors expire within ${expiringDays} days`,
      place: 82,
    }),
    listTask(qualificationList, {
      href: '/admin/qualifications?state=expired',
      one: 'qualification of an instructor has expired',
      many: 'qualifications of instructors have expired',
      place: 81,
    }),
  ],
  entries: [
    { href: '/admin/qualifications', label: 'Qualifications', icon: 'certificates', group: 'records', place: 25 },
    {
      href: '/instructor/availability',
      label: 'Availability',
      icon: 'today',
      group: 'desk',
      area: 'instructor',
      place: 30,
      inBar: true,
    },
  ],
})
