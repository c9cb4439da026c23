import type { FormState } from '#lib/core/form-state.ts'

export type RegisterAction = (state: FormState, form: FormData) => Promise<FormState>

/** What the forms of a register call before JavaScript has loaded, and what needs the server in any case. */
export type RegisterActions = Record<'mark' | 'checkIn' | 'assess' | 'note' | 'handIn', RegisterAction>
