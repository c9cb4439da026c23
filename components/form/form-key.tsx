'use client'

import { useFormStatus } from 'react-dom'
import { formKeyField } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'
import { useFormKey } from './use-form-key.ts'

/** The hidden key that lets a form take effect once, however often it is sent. */
export function FormKey({ state }: { state: FormState }) {
  const { pending } = useFormStatus()
  return <HeldKey value={useFormKey(state, pending)} />
}

/** Carries a key held by a parent, for a form that is drawn again after a refusal. */
export function HeldKey({ value }: { value: string }) {
  // The server and the browser each make a key while hydrating; either serves.
  return <input type="hidden" name={formKeyField} value={value} autoComplete="off" suppressHydrationWarning />
}
