'use client'

import { ButtonForm } from '#components/form/button-form.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState, typedOf } from '#lib/core/form-state.ts'
import type { DaysAway as Away } from '#lib/instructors/availability/list-days-away.ts'
import { daysOf } from '#lib/instructors/labels.ts'
import styles from './instructors.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>

type Props = {
  away: Away[]
  add: Action
  remove: Action
  /** The instructor, on the office's page; left out on their own. */
  fields?: Record<string, string>
}

/** When an instructor is away from today on, and a form to write down more. */
export function DaysAway({ away, add, remove, fields = {} }: Props) {
  return (
    <section className={styles.part} aria-labelledby="away-title">
      <h2 id="away-title">Days away</h2>
      {away.length > 0 && (
        <ul className={styles.rows}>
          {away.map(({ id, reason, ...days }) => (
            <li key={id} className={styles.row}>
              <span>
                <strong>{daysOf(days)}</strong>
                {reason && <span className={styles.soft}>{reason}</span>}
              </span>
              <ButtonForm action={remove} fields={{ daysAwayId: id }} label="Remove" about={daysOf(days)} />
            </li>
          ))}
        </ul>
      )}
      <AddDaysAway add={add} fields={fields} />
    </section>
  )
}

function AddDaysAway({ add, fields }: { add: Action; fields: Record<string, string> }) {
  const [state, send, isSending] = useFormAction(add)
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <HiddenFields fields={fields} />
      <div className={styles.dates}>
        <TextField
          label="First day away"
          name="firstDay"
          type="date"
          defaultValue={typed.firstDay}
          error={errors.firstDay}
        />
        <TextField
          label="Last day away"
          name="lastDay"
          type="date"
          defaultValue={typed.lastDay}
          error={errors.lastDay}
        />
      </div>
      <TextField
        label="Reason"
        name="reason"
        hint="A word for colleagues, such as Holiday. No health details."
        maxLength={200}
        autoComplete="off"
        defaultValue={typed.reason}
        error={errors.reason}
      />
      <Button type="submit" isBusy={isSending}>
        Add days away
      </Button>
      <Notice state={state} />
    </form>
  )
}
