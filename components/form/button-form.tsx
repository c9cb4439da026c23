'use client'

import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import styles from './button-form.module.css'
import { FormKey } from './form-key.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Notice } from './notice.tsx'
import { useFormAction } from './use-form-action.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Hidden values sent with the button. */
  fields?: Record<string, string>
  label: string
  /** The label while a slow action runs. */
  working?: string
  /** The subject of the action, for screen readers. */
  about?: string
  kind?: 'primary' | 'quiet'
  className?: string | undefined
}

/** A button that does one thing, with the result under it. */
export function ButtonForm({ action, fields = {}, label, working = label, about, kind, className }: Props) {
  const [state, send, isSending] = useFormAction(action)
  return (
    <form action={send} className={className ?? styles.form}>
      <FormKey state={state} />
      <HiddenFields fields={fields} />
      <Button type="submit" {...(kind && { kind })} aria-label={about && `${label}: ${about}`} isBusy={isSending}>
        {isSending ? working : label}
      </Button>
      <Notice state={state} />
    </form>
  )
}
