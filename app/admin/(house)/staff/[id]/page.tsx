import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SessionList } from '#components/auth/session-list.tsx'
import { ButtonForm } from '#components/form/button-form.tsx'
import styles from '#components/ui/settings.module.css'
import { listStaffSessions } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { findStaffMember } from '#lib/people/staff/find-staff.ts'
import { endAllSessionsAction, endStaffSessionAction } from '../actions.ts'
import { AccessSteps } from './access-steps.tsx'
import { RoleForm } from './role-form.tsx'
import { StaffHeader } from './staff-header.tsx'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('staff.manage')
  const now = new Date()
  const person = await findStaffMember(database(), actor, (await params).id, now)
  if (!person) notFound()
  const sessions = await listStaffSessions(database(), actor, { userId: person.id }, now)
  const name = nameOf(person)

  return (
    <>
      <StaffHeader person={person} />
      <AccessSteps person={person} isMe={person.id === actor.userId} />
      <RoleForm key={person.role} userId={person.id} role={person.role} />
      <section className={styles.section} aria-labelledby="sessions-title">
        <h2 id="sessions-title">Open sessions</h2>
        {sessions.length === 0 && <p>Not signed in on any device.</p>}
        <SessionList sessions={sessions} own={actor.via.id} now={now} end={endStaffSessionAction} />
        {sessions.length > 0 && (
          <ButtonForm
            action={endAllSessionsAction}
            fields={{ userId: person.id }}
            label="End all sessions"
            about={name}
          />
        )}
      </section>
    </>
  )
}
