'use client'

import { useActionState } from 'react'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { idle } from '#lib/core/form-state.ts'
import type { SensitiveField } from '#lib/privacy/sensitive-fields.ts'
import { tellNeedsAction } from './actions.ts'
import styles from './details.module.css'
import { errorsOf, Notice, typedOf } from './notice.tsx'

/** Needs can be written at any time, without reading what stands: an empty field stays as it is. */
export function NeedsForm({ kept }: { kept: SensitiveField[] }) {
  const [state, send, isSending] = useActionState(tellNeedsAction, idle)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const at = (name: SensitiveField) => ({
    name,
    defaultValue: typed[name],
    error: errors[name],
    hint: kept.includes(name) ? 'On record. What you write here replaces it.' : undefined,
  })

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Needs and emergency contact</h2>
      <p className={styles.soft}>
        Only what helps us teach you safely. It is kept encrypted; health data goes 30 days after your course.
      </p>
      <form action={send} className={styles.form} autoComplete="off">
        <Notice state={state} />
        <TextArea
          key={`medicalNotes ${typed.medicalNotes}`}
          {...at('medicalNotes')}
          label="Health or access needs"
          rows={3}
          maxLength={5000}
        />
        <TextField
          key={`dietaryRequirements ${typed.dietaryRequirements}`}
          {...at('dietaryRequirements')}
          label="Dietary needs"
          maxLength={1000}
        />
        <TextField
          key={`emergencyContactName ${typed.emergencyContactName}`}
          {...at('emergencyContactName')}
          label="Emergency contact"
          maxLength={200}
        />
        <TextField
          key={`emergencyContactPhone ${typed.emergencyContactPhone}`}
          {...at('emergencyContactPhone')}
          label="Their phone"
          inputMode="tel"
          maxLength={40}
        />
        <TextField
          key={`emergencyContactRelationship ${typed.emergencyContactRelationship}`}
          {...at('emergencyContactRelationship')}
          label="How they know you"
          maxLength={100}
        />
        {!kept.includes('dateOfBirth') && (
          <TextField
            key={`dateOfBirth ${typed.dateOfBirth}`}
            {...at('dateOfBirth')}
            label="Date of birth"
            type="date"
          />
        )}
        <button type="submit" className={styles.primary} aria-disabled={isSending}>
          Tell us
        </button>
      </form>
    </section>
  )
}
