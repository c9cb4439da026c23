'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { revealReasons } from '#lib/privacy/labels.ts'
import record from '../record.module.css'
import styles from '../sensitive.module.css'
import { revealNoteAction } from './actions.ts'
import own from './notes.module.css'

type Props = {
  noteId: string
  version: number
  /** What is drawn of the words in the place of the words alone. */
  draw?: (said: string) => ReactNode
}

/** A medical note, sealed until someone says why they look. */
export function RevealNote({ noteId, version, draw }: Props) {
  const [state, send, isSending] = useActionState(revealNoteAction, idle)
  const id = `reason-${noteId}-${version}`
  if (state.kind === 'done')
    return draw ? draw(state.message ?? '') : <p className={record.noteText}>{state.message}</p>

  const fault = state.kind === 'invalid' ? state.errors.reason : state.kind === 'refused' ? state.message : undefined
  return (
    <details className={own.sealed} open={fault !== undefined || undefined}>
      <summary>Medical note, encrypted. Show</summary>
      <form action={send} className={styles.form}>
        <input type="hidden" name="noteId" value={noteId} />
        <input type="hidden" name="version" value={version} />
        <label htmlFor={id}>Why do you need to see this? It is written down.</label>
        <div className={styles.written}>
          <input
            id={id}
            name="reason"
            autoComplete="off"
            maxLength={200}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
          />
          <Button type="submit" disabled={isSending}>
            Show
          </Button>
        </div>
        {fault && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <div className={styles.ready}>
          {revealReasons.map((reason) => (
            <button key={reason} type="submit" name="reason" value={reason} disabled={isSending}>
              {reason}
            </button>
          ))}
        </div>
      </form>
    </details>
  )
}
