'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { Button } from '#components/ui/button.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import { errorsOf, idle, typedOf } from '#lib/core/form-state.ts'
import { addSessionNoteAction } from '../../../register-actions.ts'
import styles from './register-part.module.css'

type Note = { id: string; content: string; isShared: boolean; createdAt: Date; authorName: string | null }

export function SessionNotes({ sessionId, notes }: { sessionId: string; notes: Note[] }) {
  const [state, send, isSending] = useActionState(addSessionNoteAction, idle)

  return (
    <section className={styles.part} aria-labelledby="notes">
      <h2 id="notes">Notes on the session</h2>
      {notes.length === 0 && <p>Write down what the office or the next instructor should know.</p>}
      <ul>
        {notes.map(({ id, content, isShared, createdAt, authorName }) => (
          <li key={id} className={styles.note}>
            <p>{content}</p>
            <p className={styles.soft}>
              {[authorName, formatMoment(createdAt), isShared && 'shared with customers'].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <Refused state={state} />
      <form action={send}>
        <input type="hidden" name="sessionId" value={sessionId} />
        <TextArea
          key={notes.length}
          label="New note"
          name="content"
          maxLength={5000}
          rows={3}
          defaultValue={typedOf(state).content}
          error={errorsOf(state).content}
        />
        <label className={styles.tick}>
          <input type="checkbox" name="isShared" /> Also show it to the customers of this session
        </label>
        <Button type="submit" aria-disabled={isSending}>
          Keep note
        </Button>
      </form>
    </section>
  )
}
