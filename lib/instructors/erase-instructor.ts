import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'

const tables = ['instructorQualifications', 'instructorDaysAway', 'instructorWorkingDays'] as const

const names = {
  instructorQualifications: ['instructor_qualifications', 'What they were qualified to teach'],
  instructorDaysAway: ['instructor_days_away', 'When they were away'],
  instructorWorkingDays: ['instructor_working_days', 'On which weekdays they worked'],
} as const

/** Deletes an instructor's qualifications, days away and working days. */
export async function eraseInstructor(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const ledger: ErasureEntry[] = []
  for (const name of tables) {
    const deleted = await trx.deleteFrom(name).where('userId', 'in', userIds).returning('userId').execute()
    const [table, reason] = names[name]
    ledger.push({ table, rows: deleted.length, fate: 'deleted', reason, until: null })
  }
  return ledger
}
