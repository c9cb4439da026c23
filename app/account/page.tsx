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
          A session ends after 30 minutes without use, and after ten hours at the latest. End one that you do not
          recognise, then change your password.
        </p>
        <SessionList sessions={sessions} own={me.actor.via.id} now={new Date()} end={endOwnSessionAction} />
        {sessions.length > 1 && <ButtonForm action={endOtherSessionsAction} label="End all others" />}
      </section>
      <section className={styles.section} aria-labelledby="second-title">
        <h2 id="second-title">Two-step verification</h2>
        <p className={styles.words}>
          {hasStep
            ? 'Signing in also needs a code from your phone.'
            : 'With a code from your phone, a stolen password alone is not enough to sign in as you.'}
        </p>
        <p>
          <ButtonLink href="/account/second-step">{hasStep ? 'Manage it' : 'Set it up'}</ButtonLink>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="password-title">
        <h2 id="password-title">Change your password</h2>
        <p className={styles.words}>This signs you out on every other device.</p>
        <ChangePasswordForm email={me.email} />
      </section>
    </>
  )
}
