import type { FormState } from '#lib/core/form-state.ts'

export type RegisterAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The server actions of a register: those for forms before JavaScript has loaded, and those that need the server
 * anyway.
 */
export type RegisterActions = Record<'mark' | 'checkIn' | 'assess' | 'note' | 'handIn', RegisterAction>
