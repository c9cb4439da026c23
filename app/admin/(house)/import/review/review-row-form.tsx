'use client'

import { useActionState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, idle, typedOf } from '#lib/core/form-state.ts'
import { reasonLabel } from '#lib/imports/labels.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import type { ReviewField } from '#lib/imports/review/review-fields.ts'
import { mendRowAction } from '../actions.ts'
import styles from './review.module.css'
import { ReviewInput } from './review-input.tsx'

/** A row as a form: faults are marked, and typed text stays until the row is imported. */
export function ReviewRowForm({ row, fields }: { row: ReviewForm; fields: ReviewField[] }) {
  const [state, send, isSending] = useActionState(mendRowAction, idle)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const title = row.name ?? row.reference ?? 'Nameless booking'

  return (
    <li className={styles.row}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.why}>
        {row.reasons.map((reason) => reasonLabel(reason)).join(', ')} · {row.source}
      </p>
      {state.kind === 'done' ? (
        <p role="status">{state.message}</p>
      ) : (
        <form action={send}>
          <FormKey state={state} />
          <input type="hidden" name="rowId" value={row.id} />
          <div className={styles.fields}>
            {fields.map((field) => (
              <ReviewInput
                key={`${field.path} ${typed[field.path]}`}
                id={`${row.id} ${field.path}`.replaceAll(' ', '-')}
                field={field}
                typed={typed[field.path]}
                error={state.kind === 'invalid' ? errors[field.path] : field.wrong}
              />
            ))}
          </div>
          <Refused state={state} />
          <Button type="submit" isBusy={isSending} aria-label={`Save and import, ${title}`}>
            {isSending ? 'Saving …' : 'Save and import'}
          </Button>
        </form>
      )}
    </li>
  )
}
