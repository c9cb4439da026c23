'use client'

import { Notice } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { changeEmailAction, mailEmailCodeAction } from './actions.ts'
import { CodeField } from './code-field.tsx'

/** A new address needs two codes: one sent to the old address, one to the new. */
export function EmailForm({ email, isAwaited }: { email: string | null; isAwaited: boolean }) {
  const [asked, ask, isAsking] = useFormAction(mailEmailCodeAction)
  const [changed, change, isChanging] = useFormAction(changeEmailAction)
  const typed = typedOf(asked)

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Email address</h2>
      <p>We write to {email ?? 'nobody: no address is on record'}.</p>
      <form action={ask} className={light.form}>
        <Notice state={asked} />
        <TextField
          key={`email ${typed.email}`}
          name="email"
          label="New email address"
          hint="We will send a code to your current address and another to the new one."
          type="text"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          defaultValue={typed.email}
          error={errorsOf(asked).email}
          required
        />
        <Submit className={light.second} isBusy={isAsking}>
          Send both codes
        </Submit>
      </form>
      {isAwaited || changed.kind !== 'idle' ? (
        <form action={change} className={light.form}>
          <Notice state={changed} />
          <CodeField
            id="email-code"
            state={changed}
            label="Code sent to your current address"
            hint="Six digits. If a code does not arrive, look in your junk folder too."
          />
          <CodeField id="email-new-code" state={changed} name="newCode" label="Code sent to the new address" />
          <Submit className={light.primary} isBusy={isChanging}>
            Change my address
          </Submit>
        </form>
      ) : null}
    </section>
  )
}
