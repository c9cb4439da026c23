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
