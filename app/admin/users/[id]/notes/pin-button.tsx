'use client'

import { useActionState } from 'react'
import { idle } from '#lib/core/form-state.ts'
import { pinNoteAction } from './actions.ts'
import styles from './notes.module.css'

type Props = { noteId: string; userId: string; isPinned: boolean }

export function PinButton({ noteId, userId, isPinned }: Props) {
  const [state, send, isSending] = useActionState(pinNoteAction, idle)
  return (
    <form action={send}>
      <input type="hidden" name="noteId" value={noteId} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="pinned" value={isPinned ? 'no' : 'yes'} />
      <button type="submit" className={styles.step} aria-disabled={isSending}>
        {isPinned ? 'Pinned: unpin' : 'Pin'}
      </button>
      {state.kind === 'refused' && <span role="alert">{state.message}</span>}
    </form>
  )
}
