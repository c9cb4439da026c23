'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { makeKeyAction } from '../actions.ts'
import styles from './key-form.module.css'
import { KeyLasts } from './key-lasts.tsx'
import { KeyRole } from './key-role.tsx'
import { MadeKey } from './made-key.tsx'
import { ScopeGrid } from './scope-grid.tsx'
import { useTicks } from './use-ticks.ts'

type Props = {
  scopes: string[]
  /** The scopes that a key for an instructor can have. */
  ofInstructors: string[]
}

/** Makes a key that may do nothing until something is ticked, and shows it once. */
export function KeyForm({ scopes, ofInstructors }: Props) {
  const [state, send, isSending] = useFormAction(makeKeyAction)
  const { form, ticked } = useTicks(state)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  if (state.kind === 'done') return <MadeKey apiKey={state.message ?? ''} />

  return (
    <form ref={form} action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      <div className={styles.narrow}>
        <TextField
          label="Name"
          name="name"
          hint="The program it is for, such as “Website”"
          defaultValue={typed.name}
          error={errors.name}
          autoComplete="off"
          required
        />
      </div>
      <KeyRole chosen={typed.role ?? 'admin'} error={errors.role}>
        <TextField
          label="Email of the instructor"
          name="email"
          type="email"
          defaultValue={typed.email}
          error={errors.email}
          autoComplete="off"
        />
      </KeyRole>
      <KeyLasts chosen={typed.lasts ?? '90'} error={errors.lasts} />
      <ScopeGrid scopes={scopes} ofInstructors={ofInstructors} ticked={ticked} error={errors.scopes} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Make the key
      </Button>
    </form>
  )
}
