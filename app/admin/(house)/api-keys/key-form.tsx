'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { makeKeyAction } from './actions.ts'
import { KeyRole } from './key-role.tsx'
import { ScopeChoice } from './scope-choice.tsx'

/** Makes a key, and shows it once. */
export function KeyForm({ scopes }: { scopes: string[] }) {
  const [state, send, isSending] = useFormAction(makeKeyAction)
  const typed = typedOf(state)
  const errors = errorsOf(state)

  return (
    <section className={styles.section} aria-labelledby="new-key">
      <h2 id="new-key">New key</h2>
      {state.kind === 'done' && (
        <p role="status" className={styles.told}>
          Copy it now; it is not shown again, and opens the API like a password: <code>{state.message}</code>
        </p>
      )}
      <Refused state={state} />
      <form action={send} noValidate>
        <FormKey state={state} />
        <TextField
          label="Name"
          name="name"
          hint="What it is for"
          defaultValue={typed.name}
          error={errors.name}
          required
        />
        <KeyRole chosen={typed.role ?? 'admin'} error={errors.role} />
        <TextField
          label="Email of the instructor"
          name="email"
          type="email"
          hint="Only for an instructor’s key"
          defaultValue={typed.email}
          error={errors.email}
        />
        <TextField
          label="Last day"
          name="expiresOn"
          type="date"
          hint="Leave empty for no end date"
          defaultValue={typed.expiresOn}
          error={errors.expiresOn}
        />
        <ScopeChoice scopes={scopes} />
        <Button type="submit" kind="primary" isBusy={isSending}>
          Make the key
        </Button>
      </form>
    </section>
  )
}
