'use client'

import Link from 'next/link'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { inviteAction } from '../actions.ts'
import { RoleChoice } from '../role-choice.tsx'

/** Adds a colleague and shows, once, the link that sets their password. */
export function InviteForm() {
  const [state, send, isSending] = useFormAction(inviteAction)
  if (state.kind === 'done')
    return (
      <div className={styles.section}>
        <p role="status" className={styles.told}>
          {state.message}
        </p>
        <Link href="/admin/staff">Back to staff</Link>
      </div>
    )

  const typed = typedOf(state)
  const errors = errorsOf(state)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      <TextField label="Email" name="email" type="email" defaultValue={typed.email} error={errors.email} required />
      {mentions.map(({ id, label }) => (
        <Link key={id} href={`/admin/users/${id}`}>
          Open {label}
        </Link>
      ))}
      <TextField label="First name" name="firstName" defaultValue={typed.firstName} error={errors.firstName} required />
      <TextField label="Last name" name="lastName" defaultValue={typed.lastName} error={errors.lastName} />
      <RoleChoice chosen={typed.role} error={errors.role} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Create invitation
      </Button>
    </form>
  )
}
