'use client'

import { useActionState, useEffect, useRef } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import { idle } from '#lib/core/form-state.ts'
import type { Person } from '#lib/people/find-person.ts'
import { fieldLabels } from '#lib/people/labels.ts'
import { textFields } from '#lib/people/writable-fields.ts'
import { updatePersonAction } from './actions.ts'
import styles from './person-edit.module.css'

/** Details are corrected where they stand. Opens without JavaScript; `e` opens it too, Esc closes it. */
export function PersonEdit({ person }: { person: Person }) {
  const [state, send, isSending] = useActionState(updatePersonAction, idle)
  const box = useRef<HTMLDetailsElement>(null)
  const typed = 'typed' in state ? state.typed : {}
  const errors = state.kind === 'invalid' ? state.errors : {}

  useEffect(() => {
    if (state.kind === 'done' && box.current) box.current.open = false
    if (state.kind === 'invalid') box.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [state])
  useKeys((key, event) => {
    if (key !== 'e' || !box.current) return
    event.preventDefault()
    box.current.open = true
    box.current.querySelector('input:not([type=hidden])')?.scrollIntoView({ block: 'center' })
    box.current.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus()
  })

  return (
    <details
      ref={box}
      className={styles.edit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary className={styles.open}>Edit</summary>
      <form action={send} className={styles.form} key={person.version}>
        <input type="hidden" name="userId" value={person.id} />
        <input type="hidden" name="version" value={person.version} />
        <input type="hidden" name="original" value={JSON.stringify(originalOf(person))} />
        {state.kind === 'refused' && (
          <p role="alert" className={styles.refused}>
            {state.message}
          </p>
        )}
        {textFields.map((name) => (
          <TextField
            key={`${name} ${typed[name]}`}
            name={name}
            label={fieldLabels[name]}
            defaultValue={typed[name] ?? person[name] ?? ''}
            error={errors[name]}
            autoComplete="off"
          />
        ))}
        <Button type="submit" kind="primary" disabled={isSending}>
          Save details
        </Button>
      </form>
    </details>
  )
}

function originalOf(person: Person): Record<string, string | null> {
  return Object.fromEntries(textFields.map((field) => [field, person[field]]))
}
