import { systemActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'
import { workingDaysOf } from './labels.ts'
import { qualificationRows } from './qualifications/qualification-rows.ts'
import { subjectOf } from './qualifications/qualification-state.ts'

/** What is kept about an instructor: qualifications, days away and working days. */
export async function exportInstructor(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const qualifications = await qualificationRows(db, systemActor('export'))
    .where('qualification.userId', 'in', userIds)
    .orderBy('qualification.createdAt')
    .execute()
  const away = await db
    .selectFrom('instructorDaysAway')
    .select(['firstDay', 'lastDay', 'reason'])
    .where('userId', 'in', userIds)
    .orderBy('firstDay')
    .execute()
  const working = await db
    .selectFrom('instructorWorkingDays')
    .select('weekdays')
    .where('userId', 'in', userIds)
    .execute()
  const held = qualifications.map((one) => ({
    subject: subjectOf(one),
    number: one.number,
    issuedOn: one.issuedOn,
    expiresOn: one.expiresOn,
  }))
  return [
    toSection('qualifications', 'Qualifications', held),
    toSection('daysAway', 'Days away', away),
    toSection(
      'workingDays',
      'Working days',
      working.map(({ weekdays }) => ({ weekdays: workingDaysOf(weekdays) })),
    ),
  ]
}
