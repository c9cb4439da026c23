import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { countOwnMentions } from './mentions/list-own-mentions.ts'
import { registersPersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'training',
    label: 'Training',
    kinds: {
      'attendance.marked': 'Attendance marked',
      'assessment.recorded': 'Assessment recorded',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const registersDomain = defineDomain({
  name: 'registers',
  tables: ['attendanceRecords', 'attendanceMarks', 'attendeeResults'],
  personalData: registersPersonalData,
  activity,
  entries: [
    {
      href: '/instructor',
      label: 'Sessions',
      icon: 'sessions',
      group: 'desk',
      area: 'instructor',
      place: 10,
      inBar: true,
      count: countOwnMentions,
    },
    {
      href: '/instructor/past',
      label: 'Past',
      icon: 'certificates',
      group: 'desk',
      area: 'instructor',
      place: 20,
      inBar: true,
    },
  ],
})
