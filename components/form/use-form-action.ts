'use client'

import { useActionState } from 'react'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { keepOnBreak } from './keep-on-break.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The state of a form, the action that sends it, and whether it is being sent. If the connection breaks, the form says
 * so and keeps its key and what was typed.
 */
export function useFormAction(action: Action, initial: FormState = idle) {
  // The server draws the action itself, so that the form works before JavaScript has loaded.
  return useActionState(typeof window === 'undefined' ? action : keepOnBreak(action), initial)
}
