import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { sessionCancelled, sessionChanged, sessionMessage } from './letters.ts'
import { daysAhead } from './needs.ts'
import { sessionsPersonalData } from './personal-data.ts'
import { sessionsSearch } from './search-sessions.ts'
import { sessionList } from './session-list.ts'

const activity = [
  {
    group: 'training',
    label: 'Training',
    kinds: {
      'course_session.planned': 'Session planned',
      'course_session.changed': 'Session changed',
      'course_session.cancelled': 'Session cancelled',
      'course_session.completed': 'Session completed',
      'course_session.messaged': 'Message sent to everyone on a session',
      'venue.added': 'Venue added',
      'session_note.added': 'Note on a session',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const sessionsDomain = defineDomain({
  name: 'sessions',
  tables: ['venues', 'courseSessions', 'sessionDays', 'sessionNotes'],
  personalData: sessionsPersonalData,
  activity,
  letters: [sessionChanged, sessionCancelled, sessionMessage],
  search: sessionsSearch,
  tasks: [
    listTask(sessionList, {
      href: '/admin/sessions?state=cancelled&needs=settling',
      one: 'called-off session has bookings to settle',
      many: 'called-off sessions have bookings to settle',
      place: 15,
    }),
    listTask(sessionList, {
      href: '/admin/sessions?needs=people',
      one: `session in the next ${daysAhead} days has too few people`,
      many: `sessions in the next ${daysAhead} days have too few people`,
      place: 20,
    }),
    listTask(sessionList, {
      href: '/admin/sessions?needs=instructor',
      one: 'upcoming session has an instructor who is away',
      many: 'upcoming sessions have an instructor who is away',
      place: 25,
    }),
    listTask(sessionList, {
      href: '/admin/sessions?state=past&needs=register',
      one: 'register is not handed in',
      many: 'registers are not handed in',
      place: 30,
    }),
  ],
  entries: [
    { href: '/admin/sessions', label: 'Sessions', icon: 'sessions', group: 'desk', place: 40, inBar: true },
    { href: '/admin/venues', label: 'Venues', icon: 'place', group: 'records', place: 15 },
  ],
})
