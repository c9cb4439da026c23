'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { changeRoleAction } from '../actions.ts'
import { RoleChoice } from '../role-choice.tsx'

export function RoleForm({ userId, role }: { userId: string; role: 'admin' | 'instructor' }) {
  const [state, send, isSending] = useFormAction(changeRoleAction)
  return (
    <form action={send} className={styles.section} aria-labelledby="role-title">
      <FormKey state={state} />
      <h2 id="role-title">Role</h2>
      <Refused state={state} />
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      <input type="hidden" name="userId" value={userId} />
      <RoleChoice chosen={role} />
      <p>
        <Button type="submit" isBusy={isSending}>
          Change role
        </Button>
      </p>
    </form>
  )
}
