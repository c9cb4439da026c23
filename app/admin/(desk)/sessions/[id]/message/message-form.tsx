'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { messageSessionAction } from '../../actions.ts'

/** The office writes to everyone on a session. The email adds the course, its dates and its venue. */
export function MessageForm({ sessionId }: { sessionId: string }) {
  const [state, send, isSending] = useFormAction(messageSessionAction)
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
        hint="We greet each person by first name, and add the course, dates and venue at the end."
        defaultValue={typed.text}
        error={errors.text}
      />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Send to everyone
      </Button>
    </form>
  )
}
