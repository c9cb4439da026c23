'use client'

import type { ReactNode } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { faultOf, typedOf } from '#lib/core/form-state.ts'
import type { MergePreview } from '#lib/records/merge/preview-merge.ts'
import { mergePeopleAction } from './actions.ts'
import { FieldChoice } from './field-choice.tsx'
import styles from './merge.module.css'

/** The fields in which the records differ, the consequences, and the merge button. */
export function MergeForm({ preview, children }: { preview: MergePreview; children: ReactNode }) {
  const [state, send, isSending] = useFormAction(mergePeopleAction)
  const [survivor, ...others] = preview.records
  const differing = preview.fields.filter(({ differs }) => differs)
  const typed = typedOf(state)
  const fault = faultOf(state)

  return (
    <form action={send}>
      <FormKey state={state} />
      <input type="hidden" name="survivorId" value={preview.survivorId} />
      <input type="hidden" name="mergeIds" value={others.map(({ id }) => id).join()} />
      <h2 className={styles.heading}>Details after the merge</h2>
      <p className={styles.lead}>
        {differing.length === 0
          ? 'The records agree.'
          : 'The newest value is chosen, unless you choose another. Fields not shown are the same on all of them, or empty.'}
      </p>
      {differing.map((field) => (
        <FieldChoice
          key={field.field}
          field={field}
          records={preview.records}
          chosen={typed[field.field] ?? field.from}
        />
      ))}
      {children}
      {fault && (
        <p role="alert" className={styles.alert}>
          {fault}
        </p>
      )}
      <p className={styles.actions}>
        <Button type="submit" kind="primary" isBusy={isSending}>
          {isSending ? 'Merging …' : `Merge ${preview.records.length} records into ${survivor?.name}`}
        </Button>
        <span>It can be undone from the merge log.</span>
      </p>
    </form>
  )
}
