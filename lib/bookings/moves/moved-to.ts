import type { PlainDate } from '../../core/plain-date.ts'

/** The booking that a moved seat became, and the day of its course. */
export type MovedTo = { bookingId: string; reference: string; courseDate: PlainDate | null }

/** Columns of that booking, joined loosely as `other`. */
export const otherBooking = [
  'other.id as otherId',
  'other.reference as otherReference',
  'other.courseDate as otherDate',
] as const

type Other = { otherId: string | null; otherReference: string | null; otherDate: PlainDate | null }

/** Gathers the columns of the other booking; null where there is none. */
export function withMovedTo<Row extends Other>({ otherId, otherReference, otherDate, ...seat }: Row) {
  const isMoved = otherId !== null && otherReference !== null
  const movedTo: MovedTo | null = isMoved
    ? { bookingId: otherId, reference: otherReference, courseDate: otherDate }
    : null
  return { ...seat, movedTo }
}
