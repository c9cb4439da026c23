import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'

const activity = [
  {
    group: 'training',
    label: 'Training',
    kinds: {
      'course.added': 'Course added',
      'course.changed': 'Course changed',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const coursesDomain = defineDomain({
  name: 'courses',
  tables: ['courses'],
  activity,
  entries: [{ href: '/admin/courses', label: 'Courses', icon: 'rows', group: 'records', place: 10 }],
})
