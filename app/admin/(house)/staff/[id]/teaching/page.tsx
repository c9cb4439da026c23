import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DaysAway } from '#components/instructors/days-away.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { listCourseChoices } from '#lib/courses/list-course-choices.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listDaysAway } from '#lib/instructors/availability/list-days-away.ts'
import { findWorkingDays } from '#lib/instructors/availability/set-working-days.ts'
import { listQualificationsOf } from '#lib/instructors/qualifications/qualification-rows.ts'
import { findStaffMember } from '#lib/people/staff/find-staff.ts'
import { StaffHeader } from '../staff-header.tsx'
import { addDaysAwayAction, removeDaysAwayAction } from './actions.ts'
import { Qualifications } from './qualifications.tsx'
import { WorkingDays } from './working-days.tsx'

export const metadata: Metadata = { title: 'Teaching' }

export default async function TeachingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('staff.manage')
  const now = new Date()
  const userId = z.uuid().safeParse((await params).id).data
  const person = userId && (await findStaffMember(database(), actor, userId, now))
  if (!person) notFound()
  const [held, courses, away, working] = await Promise.all([
    listQualificationsOf(database(), actor, person.id),
    listCourseChoices(database(), actor),
    listDaysAway(database(), actor, person.id, now),
    findWorkingDays(database(), actor, person.id),
  ])

  return (
    <>
      <StaffHeader person={person} />
      <Qualifications userId={person.id} held={held} courses={courses} today={toPlainDate(now)} />
      <DaysAway away={away} add={addDaysAwayAction} remove={removeDaysAwayAction} fields={{ userId: person.id }} />
      <WorkingDays userId={person.id} weekdays={working} />
    </>
  )
}
