'use client'

import { useRef } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import { faultOf, typedOf } from '#lib/core/form-state.ts'
import type { Colleague } from '#lib/people/notes/mentions.ts'
import { addNoteAction } from '../actions.ts'
import { MentionField } from './mention-field.tsx'
import { NoteChoices } from './note-choices.tsx'
import styles from './note-form.module.css'

/** Always on the record; `n` focuses it. */
export function NoteForm({ userId, colleagues }: { userId: string; colleagues: Colleague[] }) {
  const [state, send, isSending] = useFormAction(addNoteAction)
  const field = useRef<{ focus: () => void }>(null)
  const typed = typedOf(state)
  const fault = faultOf(state)

  useKeys((key, event) => {
    if (key !== 'n') return
    event.preventDefault()
    field.current?.focus()
  })

  return (
    <form action={send} className={styles.form} id="write">
      <FormKey state={state} />
      <input type="hidden" name="userId" value={userId} />
      <MentionField
        key={typed.content}
        id="note"
        handle={field}
        colleagues={colleagues}
        name="content"
        rows={2}
        required
        maxLength={5000}
        defaultValue={typed.content}
        placeholder="Write a note; @ and a name tells a colleague"
        aria-label="Note"
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? 'note-fault' : undefined}
      />
      <div className={styles.choices}>
        <NoteChoices type={typed.type ?? 'general'} readers={typed.readers ?? 'admins'} />
        <label className={styles.pin}>
          <input type="checkbox" name="pinned" defaultChecked={typed.pinned === 'on'} /> Pin
        </label>
        <Button type="submit" isBusy={isSending}>
          Add note
        </Button>
      </div>
      <p id="note-fault" className={styles.fault} role="status">
        {fault}
      </p>
    </form>
  )
}
