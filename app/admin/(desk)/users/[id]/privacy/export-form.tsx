'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { ExportSheet } from '#components/privacy/export-sheet.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { exportRecordAction } from './actions.ts'
import styles from './privacy.module.css'

/**
 * Everything on record about the person, to read, print or save. Each export is logged, so it is made only on request.
 */
export function ExportForm({ userId }: { userId: string }) {
  const [state, send, isSending] = useFormAction(exportRecordAction)
  const typed = typedOf(state)

  return (
    <section>
      <h2 className={styles.heading}>Export</h2>
      <form action={send} className={styles.form}>
        <FormKey state={state} />
        <Refused state={state} />
        <input type="hidden" name="userId" value={userId} />
        <label className={styles.tick}>
          <input type="checkbox" name="withSealed" value="on" defaultChecked={typed.withSealed === 'on'} />
          Include encrypted fields
        </label>
        <TextField
          name="reason"
          label="Reason for including them"
          defaultValue={typed.reason ?? ''}
          error={errorsOf(state).reason}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit" isBusy={isSending}>
          Export this person
        </Button>
      </form>
      <p role="status">{state.kind === 'done' && 'Everything on record is below, to read, print or save.'}</p>
      {state.kind === 'done' && state.message && <ExportSheet json={state.message} userId={userId} />}
    </section>
  )
}
