'use client'

import { useActionState } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, idle, typedOf } from '#lib/core/form-state.ts'
import { changeRetentionYearsAction } from './actions.ts'
import styles from './privacy.module.css'

export function RetentionForm({ years }: { years: { registers: number; certificates: number } }) {
  const [state, send, isSending] = useActionState(changeRetentionYearsAction, idle)
  const typed = typedOf(state)
  const errors = errorsOf(state)

  return (
    <form action={send} className={styles.form}>
      <h2 className={styles.heading}>Retention periods</h2>
      <TextField
        name="registers"
        label="Registers, years after the course"
        inputMode="numeric"
        defaultValue={typed.registers ?? years.registers}
        error={errors.registers}
      />
      <TextField
        name="certificates"
        label="Certificates, years after they expire"
        inputMode="numeric"
        defaultValue={typed.certificates ?? years.certificates}
        error={errors.certificates}
      />
      <Button type="submit" isBusy={isSending}>
        Save years
      </Button>
      <p role="status" className={styles.quiet}>
        {'message' in state ? state.message : ''}
      </p>
    </form>
  )
}
