import type { InputHTMLAttributes } from 'react'
import { Field, type FieldWords, fieldInput } from './field.tsx'

type Props = InputHTMLAttributes<HTMLInputElement> & FieldWords & { name: string }

/** A labelled native input, so that forms work before JavaScript loads. */
export function TextField({ label, name, hint, error, id = name, ...input }: Props) {
  const words = { label, hint, error }
  return (
    <Field id={id} {...words}>
      <input {...fieldInput(id, name, words)} {...input} />
    </Field>
  )
}
