'use client'

import { useActionState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { Button } from '#components/ui/button.tsx'
import { faultOf, idle } from '#lib/core/form-state.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import { correctRowAction, openRowAction } from '../actions.ts'
import styles from './review.module.css'

/** A line that is not a record. Its text may hold health data, so it is shown on click and logged. */
export function UnreadableRow({ row }: { row: ReviewForm }) {
  const [opened, open, isOpening] = useActionState(openRowAction, idle)
  const [state, send, isSending] = useActionState(correctRowAction, idle)
  const text = 'typed' in state ? state.typed.corrected : opened.kind === 'done' ? opened.message : undefined
  const complaint = faultOf(state)

  return (
    <li className={styles.row}>
      <h2 className={styles.title}>A line that could not be read</h2>
      <p className={styles.why}>
        {row.fault && `${row.fault} · `}
        {row.source}
      </p>
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      {state.kind !== 'done' && text === undefined && (
        <form action={open}>
          <FormKey state={opened} />
          <input type="hidden" name="rowId" value={row.id} />
          <Button type="submit" isBusy={isOpening}>
            Show the line
          </Button>
        </form>
      )}
      {state.kind !== 'done' && text !== undefined && (
        <form action={send}>
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
          />
          {complaint && (
            <p role="alert" className={styles.error}>
              {complaint}
            </p>
          )}
          <Button type="submit" isBusy={isSending}>
            Save and import
          </Button>
        </form>
      )}
    </li>
  )
}
