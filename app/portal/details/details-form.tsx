'use client'

import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { Notice } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { fieldLabels, methodLabels } from '#lib/people/labels.ts'
import type { OwnProfile } from '#lib/portal/own/own-profile.ts'
import { changeDetailsAction } from './actions.ts'
import styles from './details.module.css'

const lines = [
  ['firstName', 'given-name'],
  ['lastName', 'family-name'],
  ['mobile', 'tel'],
  ['phone', 'off'],
  ['addressLine1', 'address-line1'],
  ['addressLine2', 'address-line2'],
  ['city', 'address-level2'],
  ['county', 'address-level1'],
  ['postcode', 'postal-code'],
] as const

export function DetailsForm({ profile }: { profile: OwnProfile }) {
  const [state, send, isSending] = useFormAction(changeDetailsAction)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const method = typed.preferredContactMethod ?? profile.preferredContactMethod

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Name and address</h2>
      <form action={send} className={light.form}>
        <Notice state={state} />
        {lines.map(([name, autoComplete]) => (
          <TextField
            key={`${name} ${typed[name] ?? profile[name]}`}
            name={name}
            label={fieldLabels[name]}
            autoComplete={autoComplete}
            defaultValue={typed[name] ?? profile[name] ?? ''}
            error={errors[name]}
          />
        ))}
        <fieldset className={styles.choices}>
          <legend>How to contact you</legend>
          {Object.entries(methodLabels).map(([value, label]) => (
            <label key={`${value} ${method}`} className={styles.choice}>
              <input type="radio" name="preferredContactMethod" value={value} defaultChecked={value === method} />
              {label}
            </label>
          ))}
        </fieldset>
        {profile.companyName && <p className={light.soft}>Company: {profile.companyName}, changed by the office.</p>}
        <Submit className={light.primary} isBusy={isSending}>
          Save details
        </Submit>
        <KeepAsTyped state={state} isBusy={isSending} />
      </form>
    </section>
  )
}
