'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '../account.module.css'
import { confirmSecondStepAction } from './actions.ts'
import { CodeField } from './code-field.tsx'
import type { Pending } from './draw-pending.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import own from './second-step.module.css'

type Props = { pending: Pending | undefined; home: '/admin' | '/instructor' }

/** Stays on the page in every state, because it alone shows the recovery codes once. */
export function ConfirmForm({ pending, home }: Props) {
  const [state, send, isSending] = useFormAction(confirmSecondStepAction)
  if (state.kind === 'done') return <RecoveryCodes codes={state.message} next={home} />
  if (!pending) return null

  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <p>Scan this with your app:</p>
      {/* biome-ignore lint/performance/noImgElement: a picture made on the spot, with nothing to load */}
      <img className={own.picture} src={pending.picture} alt="QR code with the key below" width={200} height={200} />
      <p>
        Or type this key into it: <code className={own.secret}>{pending.secret}</code>
      </p>
      <CodeField label="Code shown in the app" id="first" state={state} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Switch it on
      </Button>
    </form>
  )
}
