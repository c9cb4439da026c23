import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    course_sessions: 'sessions',
    session_days: 'days',
    session_notes: 'about a session, under the name of its instructor',
    venues: 'places',
  },
}
