'use client'

import { useState } from 'react'
import { newFormKey } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'

/**
 * The key under which a form takes effect once, however often it is sent. A new one after each success; a refused form
 * keeps its key, since a refusal may mean that nobody knows whether it was done.
 */
export function useFormKey(state: FormState): string {
  const [held, hold] = useState(() => ({ state, key: newFormKey() }))
  if (held.state !== state) hold({ state, key: state.kind === 'done' ? newFormKey() : held.key })
  return held.key
}
