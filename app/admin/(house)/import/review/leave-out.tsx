'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { leaveOutReasons } from '#lib/imports/review/review-groups.ts'
import { leaveOutRowAction } from '../actions.ts'
import styles from './review.module.css'
import { useDone } from './use-done.ts'

type Props = { rowId: string; title: string; onLeftOut: (words: string) => void }

/** Leaves a row out, with a reason. */
export function LeaveOut({ rowId, title, onLeftOut }: Props) {
  const [state, send, isSending] = useFormAction(leaveOutRowAction)
  useDone(state, onLeftOut)
  const chosen = typedOf(state).reason ?? leaveOutReasons[0]

  return (
    <details className={styles.leave} open={'typed' in state}>
      <summary aria-label={`Leave out, ${title}`}>Leave out</summary>
      <form action={send} className={styles.leaveForm} noValidate>
        <FormKey state={state} />
        <input type="hidden" name="rowId" value={rowId} />
        <SelectField
          // A new key draws the field again after a refusal: React's reset would select the first choice.
          key={chosen}
          id={`${rowId}-reason`}
          label="Why?"
          name="reason"
          empty="Another reason"
          options={leaveOutReasons.map((reason) => ({ id: reason, label: reason }))}
          defaultValue={chosen}
        />
        <TextField
          id={`${rowId}-words`}
          label="In your own words"
          name="words"
          maxLength={200}
          defaultValue={typedOf(state).words}
          error={errorsOf(state).words}
          autoComplete="off"
        />
        <Refused state={state} />
        <Button type="submit" isBusy={isSending} aria-label={`Leave this row out, ${title}`}>
          {isSending ? 'Leaving out …' : 'Leave this row out'}
        </Button>
      </form>
    </details>
  )
}
