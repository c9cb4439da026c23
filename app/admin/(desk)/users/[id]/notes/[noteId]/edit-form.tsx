'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { faultOf, typedOf } from '#lib/core/form-state.ts'
import type { NoteFound } from '#lib/people/notes/find-note.ts'
import type { Colleague } from '#lib/people/notes/mentions.ts'
import { MentionField } from '../../note/mention-field.tsx'
import { NoteChoices } from '../../note/note-choices.tsx'
import styles from '../../note/note-form.module.css'
import { editNoteAction } from '../actions.ts'
import own from './edit-note.module.css'

type Props = { note: NoteFound & { content: string; readers: string }; colleagues: Colleague[] }

export function EditForm({ note, colleagues }: Props) {
  const [state, send, isSending] = useFormAction(editNoteAction)
  const typed = typedOf(state)
  const content = typed.content ?? note.content
  const version = state.kind === 'conflict' ? state.standing.version : (typed.version ?? note.version)
  const fault = faultOf(state)

  return (
    <form action={send} className={styles.form}>
      <FormKey state={state} />
      <input type="hidden" name="userId" value={note.userId} />
      <input type="hidden" name="noteId" value={note.id} />
      <input key={version} type="hidden" name="version" defaultValue={version} />
      <MentionField
        key={content}
        id="edited"
        colleagues={colleagues}
        name="content"
        rows={4}
        required
        maxLength={5000}
        defaultValue={content}
        aria-label="Note"
        aria-invalid={fault !== undefined}
        aria-describedby="edited-fault"
      />
      <div className={styles.choices}>
        <NoteChoices
          type={typed.type ?? note.noteType}
          readers={typed.readers ?? note.readers}
          isMedical={note.noteType === 'medical'}
        />
        <Button type="submit" kind="primary" isBusy={isSending}>
          Save
        </Button>
      </div>
      <div id="edited-fault" className={styles.fault} role="status">
        {fault}
        {state.kind === 'conflict' && <p className={own.theirs}>It says now: {state.standing.values.content}</p>}
      </div>
    </form>
  )
}
