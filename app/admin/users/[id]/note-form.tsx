'use client'

import { useActionState, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import { idle } from '#lib/core/form-state.ts'
import { addNoteAction } from './actions.ts'
import styles from './note-form.module.css'

const types = {
  general: 'General',
  complaint: 'Complaint',
  compliment: 'Compliment',
  special_requirement: 'Special requirement',
}
const readers = { admins: 'Only the office', instructors: 'Instructors too', customer: 'The customer too' }

/** Always at hand on a record; `n` leads into it. */
export function NoteForm({ userId }: { userId: string }) {
  const [state, send, isSending] = useActionState(addNoteAction, idle)
  const field = useRef<HTMLTextAreaElement>(null)
  const typed = 'typed' in state ? state.typed : {}
  const fault = state.kind === 'invalid' ? state.errors.content : state.kind === 'refused' ? state.message : undefined

  useKeys((key, event) => {
    if (key !== 'n') return
    event.preventDefault()
    field.current?.focus()
  })

  return (
    <form action={send} className={styles.form} id="write">
      <input type="hidden" name="userId" value={userId} />
      <textarea
        key={typed.content}
        ref={field}
        name="content"
        rows={2}
        required
        maxLength={5000}
        defaultValue={typed.content}
        placeholder="Write a note"
        aria-label="Note"
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? 'note-fault' : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className={styles.choices}>
        <Choice name="type" label="Kind of note" options={types} chosen={typed.type ?? 'general'} />
        <Choice name="readers" label="Who sees it" options={readers} chosen={typed.readers ?? 'admins'} />
        <label className={styles.pin}>
          <input type="checkbox" name="pinned" defaultChecked={typed.pinned === 'on'} /> Pin
        </label>
        <Button type="submit" disabled={isSending}>
          Add note
        </Button>
      </div>
      <p id="note-fault" className={styles.fault} role="status">
        {fault}
      </p>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; options: Record<string, string>; chosen: string }

function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <select key={chosen} name={name} aria-label={label} defaultValue={chosen}>
      {Object.entries(options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
