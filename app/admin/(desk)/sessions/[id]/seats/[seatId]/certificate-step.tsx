'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import type { RegisterEntry } from '#lib/registers/list-register.ts'
import styles from '../../session.module.css'
import { issueCertificateAction } from './actions.ts'

type Props = { entry: Pick<RegisterEntry, 'id' | 'missing' | 'isCertified'>; isCompleted: boolean }

/** The certificate, the reason there is none yet, or the button that issues it. */
export function CertificateStep({ entry: { id, missing, isCertified }, isCompleted }: Props) {
  const [state, send, isSending] = useFormAction(issueCertificateAction)
  const reasons = [...missing, ...(isCompleted ? [] : ['the register is not handed in yet'])]
  return (
    <section className={styles.step} aria-labelledby="certificate">
      <h2 id="certificate">Certificate</h2>
      <Refused state={state} />
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      {isCertified && state.kind !== 'done' && <p>Issued.</p>}
      {!isCertified && reasons.length > 0 && <p>Not yet: {reasons.join(', ')}.</p>}
      {!isCertified && reasons.length === 0 && (
        <form action={send}>
          <FormKey state={state} />
          <input type="hidden" name="attendeeId" value={id} />
          <Button type="submit" kind="primary" isBusy={isSending}>
            Issue certificate
          </Button>
        </form>
      )}
    </section>
  )
}
