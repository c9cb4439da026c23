'use client'

import type { ReactNode } from 'react'
import { useFormAction } from '#components/form/use-form-action.ts'
import { RevealReason } from '#components/privacy/reveal-reason.tsx'
import { revealReasons } from '#lib/privacy/sealed/labels.ts'
import record from '../record.module.css'
import { revealNoteAction } from './actions.ts'
import own from './notes.module.css'

type Props = {
  noteId: string
  version: number
  /** Renders the opened text; by default as plain text. */
  draw?: (said: string) => ReactNode
}

/** A medical note, sealed until a reason is given. */
export function RevealNote({ noteId, version, draw }: Props) {
  const [state, send, isSending] = useFormAction(revealNoteAction)
  if (state.kind === 'done')
    return draw ? draw(state.message ?? '') : <p className={record.noteText}>{state.message}</p>

  return (
    <RevealReason
      reasons={revealReasons}
      className={own.sealed}
      summary={<summary>Medical note, encrypted. Show</summary>}
      state={state}
      send={send}
      isSending={isSending}
    >
      <input type="hidden" name="noteId" value={noteId} />
      <input type="hidden" name="version" value={version} />
    </RevealReason>
  )
}
