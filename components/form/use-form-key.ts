'use client'

import { useState } from 'react'
import { newFormKey } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'
import { type Held, holdKey } from './hold-key.ts'

/** The key under which a form takes effect once, however often it is sent. */
export function useFormKey(state: FormState, isSending: boolean): string {
  const [held, hold] = useState((): Held => ({ key: newFormKey(), state, isSending, hasAnswer: false }))
  if (held.state !== state || held.isSending !== isSending) hold(holdKey(held, state, isSending))
  return held.key
}
