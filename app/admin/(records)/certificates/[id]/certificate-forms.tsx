'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { reissueCertificateAction, revokeCertificateAction } from '../actions.ts'
import styles from './certificate.module.css'

export function ReissueForm({ certificateId, holderName }: { certificateId: string; holderName: string }) {
  const [state, send, isSending] = useFormAction(reissueCertificateAction)
  return (
    <form action={send} className={styles.form} aria-labelledby="reissue">
      <FormKey state={state} />
      <h2 id="reissue">Reissue</h2>
      <p>The new certificate has its own number. The old number then shows as replaced.</p>
      <Refused state={state} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <TextField
        label="Name on the certificate"
        name="holderName"
        defaultValue={typedOf(state).holderName ?? holderName}
        error={errorsOf(state).holderName}
        autoComplete="off"
        maxLength={200}
        required
      />
      <Button type="submit" isBusy={isSending}>
        Reissue certificate
      </Button>
    </form>
  )
}

export function RevokeForm({ certificateId }: { certificateId: string }) {
  const [state, send, isSending] = useFormAction(revokeCertificateAction)
  return (
    <form action={send} className={styles.form} aria-labelledby="revoke">
      <FormKey state={state} />
      <h2 id="revoke">Revoke</h2>
      <p>Anyone who checks the number is told it was revoked. This cannot be undone.</p>
      <Refused state={state} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <TextField
        label="Reason"
        name="reason"
        defaultValue={typedOf(state).reason}
        error={errorsOf(state).reason}
        autoComplete="off"
        maxLength={500}
        required
      />
      <Button type="submit" isBusy={isSending}>
        Revoke certificate
      </Button>
    </form>
  )
}
