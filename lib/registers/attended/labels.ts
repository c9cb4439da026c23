import { type AttendanceStatus, attendanceLabels } from '../labels.ts'

/** The states of a person's seat on a course. */
export const seatStates = ['coming', 'past', 'cancelled', 'called_off'] as const

export type SeatState = (typeof seatStates)[number]

/** A seat in one word: still to come, cancelled, or how the person was marked. */
export function seatWord({ state, marks }: { state: SeatState; marks: readonly AttendanceStatus[] }) {
  switch (state) {
    case 'coming':
      return { word: 'Coming', tone: 'good' } as const
    case 'cancelled':
      return { word: 'Cancelled', tone: 'quiet' } as const
    case 'called_off':
      return { word: 'Called off', tone: 'danger' } as const
    case 'past': {
      const [mark] = marks
      if (!mark) return { word: 'Not marked', tone: 'quiet' } as const
      if (marks.every((other) => other === mark))
        return { word: attendanceLabels[mark].label, tone: attendanceLabels[mark].tone }
      return { word: marks.map((each) => attendanceLabels[each].label).join(', '), tone: 'needs' } as const
    }
    default:
      return state satisfies never
  }
}
