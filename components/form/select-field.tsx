import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldWords, fieldInput } from './field.tsx'

type Props = SelectHTMLAttributes<HTMLSelectElement> &
  FieldWords & {
    name: string
    options: { id: string; label: string }[]
    /** Shown until an option is chosen. */
    empty?: string | undefined
  }

/** A labelled native select, so that forms work before JavaScript loads. */
export function SelectField({ label, name, id = name, options, empty, hint, error, ...select }: Props) {
  const words = { label, hint, error }
  return (
    <Field id={id} {...words}>
      <select {...fieldInput(id, name, words)} {...select}>
        {empty && <option value="">{empty}</option>}
        {options.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
