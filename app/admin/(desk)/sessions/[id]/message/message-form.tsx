'use client'

import { useActionState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { errorsOf, idle, typedOf } from '#lib/core/form-state.ts'
import { messageSessionAction } from '../../actions.ts'

/** Words of the office to everyone on a session. The course, its dates and its place follow below them. */
export function MessageForm({ sessionId }: { sessionId: string }) {
  const [state, send, isSending] = useActionState(messageSessionAction, idle)
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Notice state={state} />
      <HiddenFields fields={{ sessionId }} />
      <TextField label="Subject" name="subject" defaultValue={typed.subject} error={errors.subject} maxLength={150} />
      <TextArea
        label="Message"
        name="text"
        rows={8}
        hint="Begins with their first name, ends with course, dates and place."
        defaultValue={typed.text}
        error={errors.text}
      />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Send to everyone
      </Button>
    </form>
  )
}
