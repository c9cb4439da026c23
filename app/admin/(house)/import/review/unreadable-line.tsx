'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { faultOf } from '#lib/core/form-state.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import { correctRowAction, openRowAction } from '../actions.ts'
import styles from './review.module.css'
import { useDone } from './use-done.ts'

type Props = { row: ReviewForm; onMended: (words: string) => void }

/** A line that is not a record. Its text may hold health data, so it is shown on click and logged. */
export function UnreadableLine({ row, onMended }: Props) {
  const [opened, open, isOpening] = useFormAction(openRowAction)
  const [state, send, isSending] = useFormAction(correctRowAction)
  const text = 'typed' in state ? state.typed.corrected : opened.kind === 'done' ? opened.message : undefined
  const complaint = faultOf(state)
  useDone(state, onMended)

  if (text === undefined)
    return (
      <form action={open} className={styles.form}>
        <FormKey state={opened} />
        <input type="hidden" name="rowId" value={row.id} />
        <Button type="submit" isBusy={isOpening}>
          Show the line
        </Button>
      </form>
    )
  return (
    <form action={send} className={styles.form}>
      <FormKey state={state} />
      <input type="hidden" name="rowId" value={row.id} />
      <label htmlFor={`${row.id}-text`}>The line, as one JSON object</label>
      <textarea
        key={text}
        id={`${row.id}-text`}
        name="corrected"
        defaultValue={text}
        className={styles.text}
        rows={8}
        spellCheck={false}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={complaint ? `${row.id}-error` : undefined}
      />
      {complaint && (
        <p role="alert" id={`${row.id}-error`} className={styles.error}>
          {complaint}
        </p>
      )}
      <Button type="submit" isBusy={isSending}>
        Save and import
      </Button>
    </form>
  )
}
