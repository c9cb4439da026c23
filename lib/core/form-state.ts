import type { Conflict } from './conflict.ts'
import type { Mention } from './refusal.ts'

type Typed = Record<string, string>

/** What a form shows after it was sent. `typed` is what the person wrote, so that nothing is typed twice; `shown`
 * is what they asked to see. */
export type FormState =
  | { kind: 'idle' }
  | { kind: 'done'; message?: string; shown?: Record<string, string> }
  | { kind: 'invalid'; errors: Record<string, string>; typed: Typed; mentions?: Mention[] }
  | { kind: 'refused'; message: string; typed: Typed; mentions?: Mention[] }
  | { kind: 'conflict'; message: string; typed: Typed; standing: Conflict['standing'] }

export const idle: FormState = { kind: 'idle' }

/** What was typed before a refusal, by field. */
export function typedOf(state: FormState): Typed {
  return 'typed' in state ? state.typed : {}
}

/** What is wrong with each field. */
export function errorsOf(state: FormState): Record<string, string> {
  return state.kind === 'invalid' ? state.errors : {}
}

/** What is wrong in one sentence, for a form of one field; undefined while nothing is. */
export function faultOf(state: FormState): string | undefined {
  return state.kind === 'refused' || state.kind === 'conflict' ? state.message : Object.values(errorsOf(state))[0]
}
