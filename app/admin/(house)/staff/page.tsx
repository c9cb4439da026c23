import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { secondFactorForAdmins } from '#lib/auth/second-factor/second-factor-for-admins.ts'
import { listStaffSessions } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listStaff } from '#lib/people/staff/find-staff.ts'
import { readSetting } from '#lib/settings/read-setting.ts'
import { StaffTable } from './staff-table.tsx'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffPage() {
  const { actor } = await requirePermission('staff.manage')
  const now = new Date()
  const people = await listStaff(database(), actor)
  const sessions = Map.groupBy(await listStaffSessions(database(), actor, {}, now), ({ userId }) => userId)
  const isDemanded = await readSetting(database(), secondFactorForAdmins)
  const active = people.filter(({ status }) => status === 'active').length

  return (
    <>
      <PageHeader
        title="Staff"
        figures={`${active} with access`}
        actions={
          <ButtonLink href="/admin/staff/invite" kind="primary">
            Invite someone
          </ButtonLink>
        }
      />
      <StaffTable people={people} sessions={sessions} now={now} />
      <section className={styles.section} aria-labelledby="demand-title">
        <h2 id="demand-title">Two-step verification</h2>
        <p>
          {isDemanded ? 'Every admin must use two-step verification.' : 'Two-step verification is optional for admins.'}{' '}
          <Link href="/admin/settings#signing-in">Change this in Settings</Link>
        </p>
      </section>
    </>
  )
}
