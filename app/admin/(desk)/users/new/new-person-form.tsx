'use client'

import { useEffect, useRef } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { fieldLabels } from '#lib/people/labels.ts'
import { createPersonAction } from './actions.ts'
import { AlikeList } from './alike-list.tsx'
import styles from './new-person.module.css'
import { newPersonFields } from './new-person-fields.ts'

const types: Record<string, string> = { email: 'email', mobile: 'tel', phone: 'tel' }

/** Adds a person; warns first if they may already be on record. */
export function NewPersonForm() {
  const [state, send, isSending] = useFormAction(createPersonAction)
  const form = useRef<HTMLFormElement>(null)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  const mayExist = state.kind === 'refused' && mentions.length > 0

  useEffect(() => {
    const wanting = form.current?.querySelector('[role=alert], [aria-invalid]')
    if (state.kind !== 'idle' && wanting instanceof HTMLElement) wanting.focus()
  }, [state])

  return (
    <form ref={form} action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      {newPersonFields.map((name) => (
        <TextField
          key={`${name} ${typed[name]}`}
          name={name}
          label={fieldLabels[name]}
          type={types[name] ?? 'text'}
          defaultValue={typed[name]}
          error={errors[name]}
          hint={name === 'email' ? 'Without one, a phone number is needed.' : undefined}
          autoComplete="off"
          autoFocus={name === 'firstName' && state.kind === 'idle'}
        />
      ))}
      {state.kind === 'invalid' && <AlikeList mentions={mentions} />}
      {state.kind === 'refused' && (
        <div role="alert" tabIndex={-1} className={styles.warning}>
          <p>{state.message}</p>
          <AlikeList mentions={mentions} />
        </div>
      )}
      <div className={styles.steps}>
        {/* First, so that Enter in a field checks again instead of adding anyway. */}
        <Button type="submit" kind={mayExist ? 'quiet' : 'primary'} isBusy={isSending}>
          {mayExist ? 'Check again' : 'Add person'}
        </Button>
        {mayExist && (
          <Button type="submit" kind="primary" name="anyway" value="yes" isBusy={isSending}>
            Add anyway
          </Button>
        )}
        <KeepAsTyped state={state} isBusy={isSending} />
        <ButtonLink href="/admin/users">Cancel</ButtonLink>
      </div>
    </form>
  )
}
