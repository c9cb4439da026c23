'use client'

import { ButtonForm } from '#components/form/button-form.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import styles from '#components/instructors/instructors.module.css'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import type { QualificationRow } from '#lib/instructors/qualifications/qualification-list.ts'
import { subjectOf } from '#lib/instructors/qualifications/qualification-state.ts'
import { changeQualificationAction, removeQualificationAction } from './actions.ts'
import { DatedFields } from './dated-fields.tsx'

/** Changes the number and dates of a qualification, or removes it. Folded at first. */
export function ChangeQualification({ held }: { held: QualificationRow }) {
  const [state, send, isSending] = useFormAction(changeQualificationAction)
  const { number, issuedOn, expiresOn } = held
  const standing = { number, issuedOn: issuedOn ?? '', expiresOn: expiresOn ?? '' }
  const version = state.kind === 'conflict' ? state.standing.version : (typedOf(state).version ?? held.version)
  const isOpen = state.kind !== 'idle' && state.kind !== 'done'
  return (
    <details className={styles.change} open={isOpen}>
      <summary aria-label={`Change ${subjectOf(held)}`}>Change</summary>
      <form action={send} className={styles.form} noValidate>
        <FormKey state={state} />
        <HiddenFields fields={{ qualificationId: held.id, version: String(version) }} />
        <DatedFields id={held.id} values={isOpen ? typedOf(state) : standing} errors={errorsOf(state)} />
        <Button type="submit" isBusy={isSending}>
          Save
        </Button>
        <Notice state={state} />
      </form>
      <ButtonForm
        action={removeQualificationAction}
        fields={{ qualificationId: held.id }}
        label="Remove"
        about={subjectOf(held)}
      />
    </details>
  )
}
