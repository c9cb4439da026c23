import { newFormKey } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'

/** A form's key, and the state in which the form was last drawn. */
export type Held = { key: string; state: FormState; isSending: boolean; hasAnswer: boolean }

/**
 * Decides the key for the next drawing of a form. A success gets a new key, and so does a redirect that leaves the form
 * on the page. A refusal keeps the key, since it may mean that nobody knows whether the work was done.
 */
export function holdKey(held: Held, state: FormState, isSending: boolean): Held {
  const isNew = state !== held.state
  const hasAnswer = isNew || (held.isSending && held.hasAnswer)
  const isOver = held.isSending && !isSending
  const isDone = isNew ? state.kind === 'done' : isOver && !hasAnswer
  return { key: isDone ? newFormKey() : held.key, state, isSending, hasAnswer }
}
