'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '../account.module.css'
import { renewCodesAction } from './actions.ts'
import { CodeField } from './code-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

export function RenewForm({ isOn }: { isOn: boolean }) {
  const [state, send, isSending] = useFormAction(renewCodesAction)
  if (!isOn) return null

  return (
    <section className={styles.section} aria-labelledby="renew-title">
      <h2 id="renew-title">New recovery codes</h2>
      {state.kind === 'done' && <RecoveryCodes codes={state.message} next="/account" />}
      <p className={styles.words}>Your current codes stop working.</p>
      <form action={send} className={styles.form} noValidate>
        <FormKey state={state} />
        <CodeField label="Code from your app" id="renew" state={state} />
        <Button type="submit" isBusy={isSending}>
          Create new codes
        </Button>
      </form>
    </section>
  )
}
