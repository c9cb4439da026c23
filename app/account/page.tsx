import type { Metadata } from 'next'
import { SessionList } from '#components/auth/session-list.tsx'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { hasSecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { listStaffSessions } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from './account.module.css'
import { endOtherSessionsAction, endOwnSessionAction } from './actions.ts'
import { ChangePasswordForm } from './change-password-form.tsx'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const me = await requirePermission('account.own')
  const sessions = await listStaffSessions(database(), me.actor, { userId: me.actor.userId })
  const hasStep = await hasSecondFactor(database(), me.actor.userId)

  return (
    <>
      <PageHeader title="Your account" figures={`${nameOf(me)} · ${me.email}`} />
      <section className={styles.section} aria-labelledby="sessions-title">
        <h2 id="sessions-title">Where you are signed in</h2>
        <p className={styles.words}>
          A session ends by itself after 30 minutes without use, and after ten hours in any case. End one that you do
          not recognise, then change your password.
        </p>
        <SessionList sessions={sessions} own={me.actor.via.id} now={new Date()} end={endOwnSessionAction} />
        {sessions.length > 1 && <ButtonForm action={endOtherSessionsAction} label="End all others" />}
      </section>
      <section className={styles.section} aria-labelledby="second-title">
        <h2 id="second-title">Second step</h2>
        <p className={styles.words}>
          {hasStep
            ? 'Whoever signs in as you must also type a code from your phone.'
            : 'A code from your phone, asked for beside the password, keeps out whoever learns your password.'}
        </p>
        <p>
          <ButtonLink href="/account/second-step">{hasStep ? 'Manage it' : 'Set it up'}</ButtonLink>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="password-title">
        <h2 id="password-title">Change your password</h2>
        <p className={styles.words}>Every other session of yours ends when you do.</p>
        <ChangePasswordForm email={me.email} />
      </section>
    </>
  )
}
