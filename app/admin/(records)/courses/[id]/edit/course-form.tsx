'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { vatCodeLabels, vatCodes } from '#lib/core/vat-code.ts'
import type { CourseValues } from '#lib/courses/course-values.ts'
import { courseFieldLabels } from '#lib/courses/labels.ts'
import { changeCourseAction } from '../actions.ts'

type Props = { courseId: string; version: number; values: Record<string, string> }

const shortFields: { name: keyof CourseValues; hint?: string }[] = [
  { name: 'name' },
  { name: 'category' },
  { name: 'price', hint: 'In pounds, with VAT. Existing bookings keep their price.' },
  { name: 'contactHours' },
  { name: 'days' },
  { name: 'capacity', hint: 'For sessions planned from now on.' },
  { name: 'minimumAttendees' },
  { name: 'validityMonths', hint: 'Certificates already issued keep theirs.' },
]

const boxes = [
  { name: 'attendanceOnly', label: courseFieldLabels.attendanceOnly },
  { name: 'isActive', label: 'Taught: sessions can be planned, and the front page shows it' },
]

/** Edits a course. After a conflict, sending again overwrites the newer version. */
export function CourseForm({ courseId, version, values }: Props) {
  const [state, send, isSending] = useFormAction(changeCourseAction)
  const isFresh = state.kind === 'idle'
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  const shownAs = (name: string) => (isFresh ? values[name] : (typed[name] ?? ''))
  const base = state.kind === 'conflict' ? state.standing.version : Number(typed.version ?? version)
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      <HiddenFields fields={{ courseId, version: String(base) }} />
      {shortFields.map(({ name, hint }) => (
        <TextField
          key={name}
          name={name}
          label={courseFieldLabels[name]}
          hint={hint}
          defaultValue={shownAs(name)}
          error={errors[name]}
        />
      ))}
      <SelectField
        label={courseFieldLabels.vatCode}
        name="vatCode"
        hint="For invoices issued from now on. Only an eligible body can teach without VAT."
        options={vatCodes.map((id) => ({ id, label: vatCodeLabels[id] }))}
        key={shownAs('vatCode')}
        defaultValue={shownAs('vatCode')}
        error={errors.vatCode}
      />
      <TextArea
        label={courseFieldLabels.description}
        name="description"
        rows={5}
        defaultValue={shownAs('description')}
        error={errors.description}
      />
      {boxes.map(({ name, label }) => (
        <label key={name}>
          <input type="checkbox" name={name} value="on" defaultChecked={shownAs(name) === 'on'} /> {label}
        </label>
      ))}
      <Button type="submit" kind="primary" isBusy={isSending}>
        Save the course
      </Button>
    </form>
  )
}
