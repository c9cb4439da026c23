export const sessionStatuses = ['draft', 'published', 'cancelled', 'completed'] as const

/** The label of a session, by its status and the seats left. */
export function sessionWord({ status, capacity, seatsTaken }: Countable): { tone: Tone; word: string } {
  const left = capacity - seatsTaken
  switch (status) {
    case 'draft':
      return { tone: 'needs', word: 'Draft' }
    case 'cancelled':
      return { tone: 'danger', word: 'Cancelled' }
    case 'completed':
      return { tone: 'quiet', word: 'Completed' }
    case 'published':
      if (left <= 0) return { tone: 'good', word: 'Full' }
      return left <= almostFull ? { tone: 'good', word: `Almost full: ${left} left` } : { tone: 'quiet', word: 'Open' }
    default:
      return status satisfies never
  }
}

/** So few seats left are counted. */
export const almostFull = 3

type Tone = 'good' | 'quiet' | 'needs' | 'danger'
type Countable = { status: 'draft' | 'published' | 'cancelled' | 'completed'; capacity: number; seatsTaken: number }

export const sessionStates = ['upcoming', 'past', 'draft', 'cancelled'] as const

export type SessionState = (typeof sessionStates)[number]

export const sessionStateLabels = {
  upcoming: 'Upcoming',
  past: 'Past',
  draft: 'Drafts',
  cancelled: 'Cancelled',
} as const

/** Whether a published session has fewer people than its course needs. */
export function lacksPeople({
  status,
  seatsTaken,
  minimumAttendees,
}: Pick<Countable, 'status' | 'seatsTaken'> & { minimumAttendees: number }): boolean {
  return status === 'published' && seatsTaken < minimumAttendees
}
