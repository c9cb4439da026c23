'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Contested } from '#lib/core/conflict.ts'
import { errorsOf } from '#lib/core/form-state.ts'
import { fieldLabels } from '#lib/people/labels.ts'
import type { WritableField } from '#lib/people/record/writable-fields.ts'
import styles from './edit.module.css'
import { editFormId, useEdit } from './edit-scope.tsx'

type Props = {
  name: WritableField
  keyboard?: 'email' | 'tel'
  /** The choices by value. */
  options?: Record<string, string>
  hasLines?: boolean
}

/** One field of the record's form, in the place of its value. */
export function EditField({ name, keyboard, options, hasLines = false }: Props) {
  const { values, state } = useEdit()
  const contested = values.contested[name]
  if (contested) return <ContestedField name={name} contested={contested} options={options} />

  const error = errorsOf(state)[name]
  const shown = values.shown[name] ?? ''
  const field = {
    id: `edit-${name}`,
    name,
    form: editFormId,
    defaultValue: shown,
    autoComplete: 'off',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `edit-${name}-error` : undefined,
  }

  return (
    <FieldLine name={name} error={error}>
      {options && (
        <select key={shown} {...field}>
          {Object.entries(options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {hasLines && <textarea key={shown} rows={3} {...field} />}
      {!options && !hasLines && <input key={shown} inputMode={keyboard} {...field} />}
    </FieldLine>
  )
}

function FieldLine({ name, error, children }: { name: WritableField; error: string | undefined; children: ReactNode }) {
  const { state } = useEdit()
  const mentions = error && state.kind === 'invalid' && name === 'email' ? (state.mentions ?? []) : []

  return (
    <div className={styles.line}>
      <label htmlFor={`edit-${name}`}>{fieldLabels[name]}</label>
      {children}
      {error && (
        <p id={`edit-${name}-error`} className={styles.error}>
          {error}{' '}
          {mentions.map(({ id, label }) => (
            <Link key={id} href={`/admin/users/${id}`}>
              Open {label}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}

type ContestedProps = { name: WritableField; contested: Contested; options: Record<string, string> | undefined }

/** Mine, theirs or the original: the choice is sent as the field itself, so it works before JavaScript. */
function ContestedField({ name, contested, options = {} }: ContestedProps) {
  const { mine, theirs, original } = contested
  const answers = [
    { label: 'Mine', value: mine },
    { label: 'Theirs', value: theirs },
    ...(original === undefined ? [] : [{ label: 'Original', value: original }]),
  ]

  return (
    <fieldset className={styles.contested}>
      <legend>{fieldLabels[name]}</legend>
      {answers.map(({ label, value }) => (
        <label key={label}>
          <input type="radio" name={name} value={value} form={editFormId} required />
          <span className={styles.whose}>{label}</span>
          <span className={styles.answer}>{options[value] ?? (value || 'empty')}</span>
        </label>
      ))}
    </fieldset>
  )
}
