/** What a form shows after it was sent. `typed` is what the person wrote, so that nothing is typed twice. */
export type FormState =
  | { kind: 'idle' }
  | { kind: 'done'; message?: string }
  | { kind: 'invalid'; errors: Record<string, string>; typed: Record<string, string> }
  | { kind: 'refused'; message: string; typed: Record<string, string> }

export const idle: FormState = { kind: 'idle' }
