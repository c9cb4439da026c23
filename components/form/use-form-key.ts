'use client'

import { useState } from 'react'
import { formKeyField, newFormKey } from '#lib/core/form-key.ts'
import { type FormState, typedOf } from '#lib/core/form-state.ts'
import { type Held, holdKey } from './hold-key.ts'

/** The key under which a form takes effect once, however often it is sent. */
export function useFormKey(state: FormState, isSending: boolean): string {
  const [held, hold] = useState((): Held => ({ key: keyOf(state), state, isSending, hasAnswer: false }))
  if (held.state !== state || held.isSending !== isSending) hold(holdKey(held, state, isSending))
  return held.key
}

/** A form that was refused before JavaScript had loaded is drawn again with the key it was sent with. */
function keyOf(state: FormState): string {
  return typedOf(state)[formKeyField] ?? newFormKey()
}
