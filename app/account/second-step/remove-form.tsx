'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import styles from '../account.module.css'
import { removeSecondStepAction } from './actions.ts'
import { CodeField } from './code-field.tsx'

export function RemoveForm({ isOn }: { isOn: boolean }) {
  const [state, send, isSending] = useFormAction(removeSecondStepAction)
  const done = state.kind === 'done' && (
    <p role="status" className={styles.note}>
      {state.message}
    </p>
  )
  if (!isOn) return done && <div className={styles.section}>{done}</div>

  return (
    <section className={styles.section} aria-labelledby="remove-title">
      <h2 id="remove-title">Turn it off</h2>
      <form action={send} className={styles.form} noValidate>
        <FormKey state={state} />
        <TextField
          label="Password"
          name="current"
          type="password"
          autoComplete="current-password"
          error={errorsOf(state).current}
          required
        />
        <CodeField label="Code from your app, or a recovery code" id="remove" state={state} />
        <Button type="submit" isBusy={isSending}>
          Switch off
        </Button>
      </form>
    </section>
  )
}
