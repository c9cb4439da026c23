import { ButtonForm } from '#components/form/button-form.tsx'
import styles from '#components/ui/settings.module.css'
import { nameOf } from '#lib/people/labels.ts'
import type { StaffRow } from '#lib/people/staff/staff-list.ts'
import { makeLinkAction, resetSecondStepAction, restoreAction, suspendAction } from '../actions.ts'

/** The actions on a colleague's access. */
export function AccessSteps({ person, isMe }: { person: StaffRow; isMe: boolean }) {
  const step = { fields: { userId: person.id }, about: nameOf(person) }
  const isActive = person.status === 'active'
  return (
    <section className={styles.section} aria-labelledby="access-title">
      <h2 id="access-title">Access</h2>
      <div className={styles.steps}>
        {isActive && (
          <ButtonForm {...step} action={makeLinkAction} label={person.hasPassword ? 'Password link' : 'Invite again'} />
        )}
        {!isMe && (
          <ButtonForm
            {...step}
            key={person.status}
            action={isActive ? suspendAction : restoreAction}
            label={isActive ? 'Remove access' : 'Restore access'}
          />
        )}
        {!isMe && person.hasSecondStep && (
          <ButtonForm {...step} action={resetSecondStepAction} label="Reset two-step verification" />
        )}
      </div>
    </section>
  )
}
