'use client'

import { useFormStatus } from 'react-dom'
import { formKeyField } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'
import { useFormKey } from './use-form-key.ts'

/** Lets a form take effect once, however often it is sent. */
export function FormKey({ state }: { state: FormState }) {
  const { pending } = useFormStatus()
  return <HeldKey value={useFormKey(state, pending)} />
}

/** The same for a form that is drawn anew after a refusal, whose key is held above it. */
export function HeldKey({ value }: { value: string }) {
  // The server and the browser each make a key while hydrating; either serves.
  return <input type="hidden" name={formKeyField} value={value} autoComplete="off" suppressHydrationWarning />
}
