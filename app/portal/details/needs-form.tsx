'use client'

import { Fragment } from 'react'
import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { Notice } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import type { SealedField } from '#lib/privacy/sealed/sealed-fields.ts'
import { tellNeedsAction } from './actions.ts'
import { CodeAsked } from './code-asked.tsx'
import styles from './details.module.css'
import { type RemovableNeed, removalOf } from './removals.ts'

const lines = [
  ['dietaryRequirements', 'Dietary needs', 1000],
  ['emergencyContactName', 'Emergency contact', 200],
  ['emergencyContactPhone', 'Their phone', 40],
  ['emergencyContactRelationship', 'How they know you', 100],
] as const

/**
 * Needs can be added at any time; replacing or removing a stored one takes a code. An empty field leaves the stored need
 * unchanged.
 */
export function NeedsForm({ kept }: { kept: SealedField[] }) {
  const [state, send, isSending] = useFormAction(tellNeedsAction)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const at = (name: SealedField) => ({
    name,
    defaultValue: typed[name],
    error: errors[name],
    hint: kept.includes(name)
      ? 'On record. Anything you enter here replaces it, after a code that we email you.'
      : undefined,
  })

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Needs and emergency contact</h2>
      <p className={light.soft}>
        Only what helps us teach you safely. It is kept encrypted; health data goes 30 days after your course.
      </p>
      <form action={send} className={light.form} autoComplete="off">
        <Notice state={state} />
        <TextArea
          key={`medicalNotes ${typed.medicalNotes}`}
          {...at('medicalNotes')}
          label="Health or access needs"
          rows={3}
          maxLength={5000}
        />
        {kept.includes('medicalNotes') && <Remove need="medicalNotes" label="Health or access needs" typed={typed} />}
        {lines.map(([name, label, most]) => (
          <Fragment key={name}>
            <TextField key={typed[name]} {...at(name)} label={label} maxLength={most} />
            {kept.includes(name) && <Remove need={name} label={label} typed={typed} />}
          </Fragment>
        ))}
        {!kept.includes('dateOfBirth') && (
          <TextField
            key={`dateOfBirth ${typed.dateOfBirth}`}
            {...at('dateOfBirth')}
            label="Date of birth"
            type="date"
          />
        )}
        <CodeAsked id="needs-code" state={state} />
        <Submit className={light.primary} isBusy={isSending}>
          Tell us
        </Submit>
        <KeepAsTyped state={state} isBusy={isSending} />
      </form>
    </section>
  )
}

type RemoveProps = { need: RemovableNeed; label: string; typed: Record<string, string> }

function Remove({ need, label, typed }: RemoveProps) {
  const box = removalOf(need)
  return (
    <label className={styles.choice}>
      <input key={typed[box]} type="checkbox" name={box} value="on" defaultChecked={typed[box] === 'on'} />
      Remove “{label}” from my record
    </label>
  )
}
