import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { listStaffSessions } from '#lib/auth/list-staff-sessions.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { database } from '#lib/db/database.ts'
import { listStaff } from '#lib/people/staff/find-staff.ts'
import styles from './staff.module.css'
import { StaffMember } from './staff-member.tsx'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffPage() {
  const { actor } = await requirePermission('staff.manage')
  const now = new Date()
  const people = await listStaff(database(), actor)
  const sessions = Map.groupBy(await listStaffSessions(database(), actor, {}, now), ({ userId }) => userId)
  const active = people.filter(({ status }) => status === 'active').length

  return (
    <>
      <PageHeader title="Staff" figures={`${active} with access`} />
      <ul className={styles.list}>
        {people.map((person) => (
          <StaffMember key={person.id} person={person} sessions={sessions.get(person.id) ?? []} me={actor} now={now} />
        ))}
      </ul>
    </>
  )
}
