import { SessionList } from '#components/auth/session-list.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { OpenSession } from '#lib/auth/list-staff-sessions.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { nameOf, roleLabels } from '#lib/people/labels.ts'
import type { StaffListed } from '#lib/people/staff/find-staff.ts'
import { endAllSessionsAction, endStaffSessionAction, makeLinkAction, restoreAction, suspendAction } from './actions.ts'
import styles from './staff.module.css'
import { StepButton } from './step-button.tsx'

type Props = { person: StaffListed; sessions: OpenSession[]; me: StaffActor; now: Date }

export function StaffMember({ person, sessions, me, now }: Props) {
  const name = nameOf(person)
  const isActive = person.status === 'active'

  return (
    <li className={styles.person}>
      <div className={styles.line}>
        <div>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.facts}>
            {roleLabels[person.role]} · {person.email} · {person.lastLogin ? 'last signed in ' : 'never signed in'}
            {person.lastLogin && <When at={person.lastLogin} now={now} />}
          </p>
          <StatusDot {...stateOf(person, now)} />
        </div>
        <div className={styles.steps}>
          {sessions.length > 0 && (
            <StepButton action={endAllSessionsAction} userId={person.id} label="End all sessions" about={name} />
          )}
          {isActive && <StepButton action={makeLinkAction} userId={person.id} label="Password link" about={name} />}
          {person.id !== me.userId && (
            <StepButton
              action={isActive ? suspendAction : restoreAction}
              userId={person.id}
              label={isActive ? 'Take access away' : 'Give access back'}
              about={name}
            />
          )}
        </div>
      </div>
      {sessions.length > 0 && <SessionList sessions={sessions} own={me.via.id} now={now} end={endStaffSessionAction} />}
    </li>
  )
}

function stateOf({ status, hasPassword, accountLockedUntil }: StaffListed, now: Date) {
  if (status !== 'active') return { tone: 'danger', children: 'No access' } as const
  if (accountLockedUntil && accountLockedUntil > now)
    return { tone: 'needs', children: 'Waiting after wrong passwords' } as const
  return hasPassword
    ? ({ tone: 'good', children: 'Has access' } as const)
    : ({ tone: 'needs', children: 'Has not chosen a password yet' } as const)
}
