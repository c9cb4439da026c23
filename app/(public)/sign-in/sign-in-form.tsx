'use client'

import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf, type FormState, idle, typedOf } from '#lib/core/form-state.ts'
import { signInAction } from './actions.ts'

type Props = {
  next: string | undefined
  account: { email: string; password: string } | undefined
  /** Set when a program that signs in through next-auth sent the person back. */
  wasRefused: boolean
}

const refusedBefore: FormState = { kind: 'refused', message: 'That email and password do not match.', typed: {} }

export function SignInForm({ next, account, wasRefused }: Props) {
  const [state, send, isSending] = useFormAction(signInAction, wasRefused ? refusedBefore : idle)
  const typed = typedOf(state)
  const errors = errorsOf(state)
  const email = typed.email ?? account?.email

  return (
    <form action={send} className={light.form} noValidate>
      <Refused state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        key={`email ${email}`}
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        error={errors.email}
        required
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        defaultValue={account?.password}
        error={errors.password}
        required
      />
      <Submit className={light.primary} isBusy={isSending}>
        Sign in
      </Submit>
    </form>
  )
}
