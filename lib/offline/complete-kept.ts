import type { KeptEntry, KeptRegister } from './kept-register.ts'

type Day = KeptRegister['days'][number]

/** A register as it may lie on a phone: earlier builds kept neither hours nor the hashes of check-in codes. */
export type StoredRegister = Omit<KeptRegister, 'requiredMinutes' | 'days' | 'entries'> & {
  requiredMinutes?: number
  days: (Omit<Day, 'minutes'> & { minutes?: number })[]
  entries: (Omit<KeptEntry, 'checkInHash'> & { checkInHash?: string })[]
}

const trainingDay = 360

/** What an earlier build did not keep is filled in until the page is loaded again; hours are reckoned by the server. */
export function completeKept(stored: StoredRegister): KeptRegister {
  return {
    ...stored,
    requiredMinutes: stored.requiredMinutes ?? trainingDay * stored.days.length,
    days: stored.days.map((day) => ({ ...day, minutes: day.minutes ?? trainingDay })),
    entries: stored.entries.map((entry) => ({ ...entry, checkInHash: entry.checkInHash ?? '' })),
  }
}
