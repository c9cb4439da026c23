import { newFormKey } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'

/** A form's key, and what was seen of the form when it was last drawn. */
export type Held = { key: string; state: FormState; isSending: boolean; hasAnswer: boolean }

/**
 * The key for the next drawing of a form: a new one after a success, or after a redirect that left it on the page. A
 * refused form keeps its key, since a refusal may mean that nobody knows whether it was done.
 */
export function holdKey(held: Held, state: FormState, isSending: boolean): Held {
  const isNew = state !== held.state
  const hasAnswer = isNew || (held.isSending && held.hasAnswer)
  const isOver = held.isSending && !isSending
  const isDone = isNew ? state.kind === 'done' : isOver && !hasAnswer
  return { key: isDone ? newFormKey() : held.key, state, isSending, hasAnswer }
}
