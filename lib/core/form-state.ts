import type { Conflict } from './conflict.ts'
import type { Mention } from './refusal.ts'

type Typed = Record<string, string>

/** What a form shows after it was sent. `typed` puts the person's text back; `shown` holds values they asked to see. */
export type FormState =
  | { kind: 'idle' }
  | { kind: 'done'; message?: string; shown?: Record<string, string> }
  | {
      kind: 'invalid'
      errors: Record<string, string>
      typed: Typed
      mentions?: Mention[]
      /** Send it as `keepAsTyped` to accept the values that the errors ask about. */
      insistence?: string
    }
  | { kind: 'refused'; message: string; typed: Typed; mentions?: Mention[] }
  | { kind: 'conflict'; message: string; typed: Typed; standing: Conflict['standing'] }

export const idle: FormState = { kind: 'idle' }

/** The person's text by field, when the form was refused. */
export function typedOf(state: FormState): Typed {
  return 'typed' in state ? state.typed : {}
}

/** Each wrong field's error. */
export function errorsOf(state: FormState): Record<string, string> {
  return state.kind === 'invalid' ? state.errors : {}
}

/** The first error as one sentence, for a form with one field; undefined when there is none. */
export function faultOf(state: FormState): string | undefined {
  return state.kind === 'refused' || state.kind === 'conflict' ? state.message : Object.values(errorsOf(state))[0]
}
