'use client'

import { useActionState } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { reissueCertificateAction, revokeCertificateAction } from '../actions.ts'
import styles from './certificate.module.css'

export function ReissueForm({ certificateId, holderName }: { certificateId: string; holderName: string }) {
  const [state, send, isSending] = useActionState(reissueCertificateAction, idle)
  return (
    <form action={send} className={styles.form} aria-labelledby="reissue">
      <h2 id="reissue">Reissue</h2>
      <p>The new certificate gets a number of its own. The old number then says that it was replaced.</p>
      <Refused state={state} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <TextField
        label="Name on the certificate"
        name="holderName"
        defaultValue={typedIn(state, 'holderName') ?? holderName}
        error={errorOf(state, 'holderName')}
        autoComplete="off"
        maxLength={200}
        required
      />
      <Button type="submit" aria-disabled={isSending}>
        Reissue certificate
      </Button>
    </form>
  )
}

export function RevokeForm({ certificateId }: { certificateId: string }) {
  const [state, send, isSending] = useActionState(revokeCertificateAction, idle)
  return (
    <form action={send} className={styles.form} aria-labelledby="revoke">
      <h2 id="revoke">Revoke</h2>
      <p>Whoever checks the number is told that it was revoked. This cannot be taken back.</p>
      <Refused state={state} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <TextField
        label="Reason"
        name="reason"
        defaultValue={typedIn(state, 'reason')}
        error={errorOf(state, 'reason')}
        autoComplete="off"
        maxLength={500}
        required
      />
      <Button type="submit" aria-disabled={isSending}>
        Revoke certificate
      </Button>
    </form>
  )
}

function Refused({ state }: { state: FormState }) {
  if (state.kind !== 'refused') return null
  return (
    <p role="alert" className={styles.alert}>
      {state.message}
    </p>
  )
}

function typedIn(state: FormState, name: string): string | undefined {
  return 'typed' in state ? state.typed[name] : undefined
}

function errorOf(state: FormState, name: string): string | undefined {
  return state.kind === 'invalid' ? state.errors[name] : undefined
}
