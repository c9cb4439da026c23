import type { KeptEntry, KeptRegister } from './kept-register.ts'

type Day = KeptRegister['days'][number]

/** A register as stored on a phone. Earlier builds stored neither hours nor the hashes of check-in codes. */
export type StoredRegister = Omit<KeptRegister, 'requiredMinutes' | 'days' | 'entries'> & {
  requiredMinutes?: number
  days: (Omit<Day, 'minutes'> & { minutes?: number })[]
  entries: (Omit<KeptEntry, 'checkInHash'> & { checkInHash?: string })[]
}

const trainingDay = 360

/** Fills in what an earlier build did not store, until the page is loaded again. */
export function completeKept(stored: StoredRegister): KeptRegister {
  return {
    ...stored,
    requiredMinutes: stored.requiredMinutes ?? trainingDay * stored.days.length,
    days: stored.days.map((day) => ({ ...day, minutes: day.minutes ?? trainingDay })),
    entries: stored.entries.map((entry) => ({ ...entry, checkInHash: entry.checkInHash ?? '' })),
  }
}
