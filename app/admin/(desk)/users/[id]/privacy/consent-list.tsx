'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { ConsentState } from '#lib/people/consents/list-consents.ts'
import { consentLabels } from '#lib/privacy/consents/consents.ts'
import { withdrawConsentAction } from './actions.ts'
import styles from './privacy.module.css'

/** The state of each consent. Only the person can give one, so the office can only switch it off. */
export function ConsentList({ userId, states }: { userId: string; states: ConsentState[] }) {
  const [state, send, isSending] = useFormAction(withdrawConsentAction)

  return (
    <section>
      <h2 className={styles.heading}>Consents</h2>
      <ul className={styles.consents}>
        {states.map(({ consent, granted, wording }) => (
          <li key={consent} className={styles.consent}>
            <div>
              <StatusDot tone={granted ? 'good' : 'quiet'}>
                {`${consentLabels[consent]}: ${granted ? 'agreed' : 'not agreed'}`}
              </StatusDot>
              <p className={styles.quiet}>“{wording}”</p>
            </div>
            {granted && (
              <form action={send}>
                <FormKey state={state} />
                <input type="hidden" name="userId" value={userId} />
                <input type="hidden" name="consent" value={consent} />
                <Button type="submit" isBusy={isSending} aria-label={`Switch off: ${consentLabels[consent]}`}>
                  Switch off
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.quiet}>
        {'message' in state ? state.message : ''}
      </p>
    </section>
  )
}
