'use client'

import type { SubmitEvent } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import type { QueuedNote } from '#lib/offline/kept-register.ts'
import type { RegisterAction } from './register-actions.ts'
import styles from './register-part.module.css'
import touch from './touch.module.css'
import type { LiveRegister } from './use-register.ts'

export type SessionNote = {
  id: string
  content: string
  isShared: boolean
  createdAt: Date
  authorName: string | null
}

type Props = {
  sessionId: string
  notes: SessionNote[]
  add: RegisterAction
  /** Where the register is open: a note is stored on this phone first. */
  kept?: { live: LiveRegister; by: string } | undefined
}

export function SessionNotes({ sessionId, notes, add, kept }: Props) {
  const [state, send, isSending] = useFormAction(add)
  const waiting = kept?.live.notes ?? []

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!kept?.live.isReady || !window.isSecureContext) return
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const content = String(typed.get('content') ?? '').trim()
    if (content === '') return form.querySelector('textarea')?.focus()

    const at = { sessionId, by: kept.by, writtenAt: new Date().toISOString() }
    const note = { ...at, id: crypto.randomUUID(), content, isShared: typed.has('isShared') }
    form.reset()
    await kept.live.write(note)
  }

  return (
    <section className={styles.part} aria-labelledby="notes">
      <h2 id="notes">Notes on the session</h2>
      {notes.length + waiting.length === 0 && <p>Write down what the office or the next instructor should know.</p>}
      <ul>
        {waiting.map((note) => (
          <WaitingNote key={note.id} note={note} forget={() => kept?.live.forgetNote(note)} />
        ))}
        {notes.map(({ id, content, isShared, createdAt, authorName }) => (
          <li key={id} className={styles.note}>
            <p>{content}</p>
            <p className={styles.soft}>
              {[authorName, formatMoment(createdAt), isShared && 'shared with customers'].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      <form action={send} onSubmit={onSubmit}>
        <FormKey state={state} />
        <input type="hidden" name="sessionId" value={sessionId} />
        <TextArea
          key={notes.length}
          label="New note"
          id="new-note"
          name="content"
          hint="No health details. The note waits on this phone until you are online."
          maxLength={5000}
          rows={3}
          defaultValue={'typed' in state ? state.typed.content : undefined}
          error={state.kind === 'invalid' ? state.errors.content : undefined}
        />
        <label className={styles.tick}>
          <input type="checkbox" name="isShared" /> Also show it to the customers of this session
        </label>
        <Button type="submit" isBusy={isSending}>
          Keep note
        </Button>
      </form>
    </section>
  )
}

function WaitingNote({ note, forget }: { note: QueuedNote; forget: () => void }) {
  const { content, writtenAt, message } = note
  return (
    <li className={styles.note}>
      <p>{content}</p>
      <p className={styles.soft}>{formatMoment(new Date(writtenAt))} · on this phone</p>
      {message && (
        <div role="alert" className={`${styles.conflict} ${touch.touch}`}>
          <p>This note was not taken: {message}</p>
          <Button onClick={forget}>Remove it</Button>
        </div>
      )}
    </li>
  )
}
