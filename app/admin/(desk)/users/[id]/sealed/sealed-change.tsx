'use client'

import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { Refused } from '#components/form/notice.tsx'
import sealed from '#components/privacy/sealed-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState, faultOf, typedOf } from '#lib/core/form-state.ts'
import { sealedLabels } from '#lib/privacy/sealed/labels.ts'
import type { SealedState } from '#lib/privacy/sealed/list-sealed.ts'
import styles from './sealed.module.css'

type Props = {
  userId: string
  title: string
  states: SealedState[]
  shown: Record<string, string> | undefined
  state: FormState
  send: (form: FormData) => void
  isSending: boolean
}

/** Writes without reading: an empty field stays as it is, unless it was shown before. */
export function SealedChange({ userId, title, states, shown, state, send, isSending }: Props) {
  const errors = errorsOf(state)
  const typed = typedOf(state)

  return (
    <details className={styles.step} open={faultOf(state) !== undefined || undefined}>
      <summary aria-label={`Change: ${title}`} data-change="">
        Change
      </summary>
      <form action={send} className={sealed.form}>
        <input type="hidden" name="userId" value={userId} />
        <Refused state={state} />
        {states.map((kept) => (
          <ChangeField
            key={kept.field}
            {...kept}
            isRead={shown?.[kept.field] !== undefined}
            shown={typed[kept.field] || (shown?.[kept.field] ?? '')}
            error={errors[kept.field]}
          />
        ))}
        <Button type="submit" kind="primary" isBusy={isSending}>
          Save
        </Button>
        <KeepAsTyped state={state} isBusy={isSending} />
      </form>
    </details>
  )
}

type FieldProps = SealedState & { isRead: boolean; shown: string; error: string | undefined }

function ChangeField({ field, isKept, seen, isRead, shown, error }: FieldProps) {
  const id = `change-${field}`
  const input = {
    id,
    name: field,
    defaultValue: shown,
    autoComplete: 'off',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-fault` : undefined,
    placeholder: isKept && !isRead ? 'Unchanged' : undefined,
  }
  const hasLines = field === 'medicalNotes' || field === 'dietaryRequirements'

  return (
    <div className={sealed.field}>
      <label htmlFor={id}>{sealedLabels[field]}</label>
      <input type="hidden" name="seen" value={`${field}=${seen}`} />
      {isRead && <input type="hidden" name="read" value={field} />}
      {hasLines && <textarea key={shown} rows={2} {...input} />}
      {!hasLines && <input key={shown} type={field === 'dateOfBirth' ? 'date' : 'text'} {...input} />}
      {error && (
        <p id={`${id}-fault`} className={sealed.fault}>
          {error}
        </p>
      )}
      {isKept && !isRead && (
        <label className={sealed.clear}>
          <input type="checkbox" name="clear" value={field} /> Take away what is kept
        </label>
      )}
    </div>
  )
}
