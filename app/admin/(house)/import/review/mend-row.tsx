'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import type { ReviewField } from '#lib/imports/review/review-fields.ts'
import { mendRowAction } from '../actions.ts'
import styles from './review.module.css'
import { ReviewInput } from './review-input.tsx'
import { useDone } from './use-done.ts'

type Props = {
  row: ReviewForm
  fields: ReviewField[]
  title: string
  isWhole: boolean
  onMended: (words: string) => void
}

/** The faulty fields of a row, or all of them. Typed text stays until the row is imported. */
export function MendRow({ row, fields, title, isWhole, onMended }: Props) {
  const [state, send, isSending] = useFormAction(mendRowAction)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  useDone(state, onMended)

  const open = isWhole ? fields : fields.filter(({ path, wrong }) => wrong !== undefined || path in typed)
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <input type="hidden" name="rowId" value={row.id} />
      <div className={styles.fields}>
        {open.map((field) => (
          <ReviewInput
            key={`${field.path} ${typed[field.path]}`}
            id={`${row.id} ${field.path}`.replaceAll(' ', '-')}
            field={field}
            typed={typed[field.path]}
            error={errors[field.path]}
          />
        ))}
        <div className={styles.send}>
          <Button type="submit" isBusy={isSending} aria-label={`Save and import, ${title}`}>
            {isSending ? 'Saving …' : 'Save and import'}
          </Button>
        </div>
      </div>
      <Refused state={state} />
    </form>
  )
}
