'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Submit } from '#components/ui/submit.tsx'
import { pinNoteAction } from './actions.ts'
import styles from './notes.module.css'

type Props = { noteId: string; userId: string; isPinned: boolean }

export function PinButton({ noteId, userId, isPinned }: Props) {
  const [state, send, isSending] = useFormAction(pinNoteAction)
  return (
    <form action={send}>
      <FormKey state={state} />
      <input type="hidden" name="noteId" value={noteId} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="pinned" value={isPinned ? 'no' : 'yes'} />
      <Submit className={styles.step} isBusy={isSending}>
        {isPinned ? 'Pinned: unpin' : 'Pin'}
      </Submit>
      {state.kind === 'refused' && <span role="alert">{state.message}</span>}
    </form>
  )
}
