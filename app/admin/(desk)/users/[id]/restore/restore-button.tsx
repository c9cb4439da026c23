'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Submit } from '#components/ui/submit.tsx'
import styles from './restore.module.css'
import { restoreValueAction } from './restore-action.ts'

type Props = { activityId: string; field: string; label: string; version: number; seen: string }

/** Puts an old value back. What the page showed goes with it, so that nothing newer is written over. */
export function RestoreButton({ activityId, field, label, version, seen }: Props) {
  const [state, send, isPending] = useFormAction(restoreValueAction)
  return (
    <form action={send} className={styles.restore}>
      <FormKey state={state} />
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
      <Submit isBusy={isPending} aria-label={`Restore ${label}`}>
        Restore
      </Submit>
      {state.kind === 'refused' && <span role="alert">{state.message}</span>}
    </form>
  )
}
