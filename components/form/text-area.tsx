import type { Ref, TextareaHTMLAttributes } from 'react'
import { Field, type FieldWords, fieldInput } from './field.tsx'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & FieldWords & { name: string; ref?: Ref<HTMLTextAreaElement> }

/** A labelled native text area, so that forms work before JavaScript loads. */
export function TextArea({ label, name, id = name, hint, error, ...area }: Props) {
  const words = { label, hint, error }
  return (
    <Field id={id} {...words}>
      <textarea {...fieldInput(id, name, words)} {...area} />
    </Field>
  )
}
