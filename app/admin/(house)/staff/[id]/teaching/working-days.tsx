'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import styles from '#components/instructors/instructors.module.css'
import { Button } from '#components/ui/button.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import { weekdays as all } from '#lib/instructors/labels.ts'
import { setWorkingDaysAction } from './actions.ts'

/** The weekdays on which an instructor usually works; null for any. */
export function WorkingDays({ userId, weekdays }: { userId: string; weekdays: number[] | null }) {
  const [state, send, isSending] = useFormAction(setWorkingDaysAction)
  const fault = errorsOf(state).weekdays
  return (
    <section className={styles.part} aria-labelledby="working-title">
      <h2 id="working-title">Working days</h2>
      <form action={send} className={styles.form}>
        <FormKey state={state} />
        <HiddenFields fields={{ userId }} />
        <fieldset className={styles.weekdays} aria-describedby={fault ? 'weekdays-error' : undefined}>
          <legend>Planning asks before they teach on any other day.</legend>
          {fault && (
            <p id="weekdays-error" className={styles.fault}>
              {fault}
            </p>
          )}
          {all.map(({ number, name }) => (
            <label key={number}>
              <input
                type="checkbox"
                name="weekdays"
                value={number}
                defaultChecked={weekdays === null || weekdays.includes(number)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <Button type="submit" isBusy={isSending}>
          Save working days
        </Button>
        <Notice state={state} />
      </form>
    </section>
  )
}
