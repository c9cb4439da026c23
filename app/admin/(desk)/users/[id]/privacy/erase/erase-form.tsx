'use client'

import Link from 'next/link'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { askerLabels, eraseWords } from '#lib/records/erase-input.ts'
import { eraseRecordAction } from '../actions.ts'
import styles from '../privacy.module.css'

/** The last step of an erasure: who asked, why, and the word to type. */
export function EraseForm({ userId }: { userId: string }) {
  const [state, send, isSending] = useFormAction(eraseRecordAction)
  const typed = typedOf(state)
  const errors = errorsOf(state)

  return (
    <form action={send} className={styles.form}>
      <FormKey state={state} />
      <h2 className={styles.heading}>Erase permanently</h2>
      <Refused state={state} />
      <input type="hidden" name="userId" value={userId} />
      <label>
        Who asked for it{' '}
        <select key={typed.askedBy} name="askedBy" defaultValue={typed.askedBy ?? 'person'}>
          {Object.entries(askerLabels).map(([asker, words]) => (
            <option key={asker} value={asker}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <TextField
        name="reason"
        label="Reason"
        hint="Kept in the erasure log: do not include a name or an address."
        defaultValue={typed.reason ?? ''}
        error={errors.reason}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="confirmation"
        label={`Type “${eraseWords}” to confirm`}
        error={errors.confirmation}
        autoComplete="off"
      />
      <Button type="submit" kind="danger" isBusy={isSending}>
        {isSending ? 'Erasing …' : 'Erase this person'}
      </Button>
      <Link href={`/admin/users/${userId}/privacy`}>Don’t erase</Link>
    </form>
  )
}
