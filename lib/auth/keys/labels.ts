import type { Tone } from '../../lists/columns.ts'

/** Whether a key opens the API, or what stops it. */
export type KeyState = 'active' | 'revoked' | 'expired' | 'maker_left' | 'person_left'

export const keyStates = ['active', 'revoked', 'expired', 'maker_left', 'person_left'] as const

export const keyStateLabels: Record<KeyState, string> = {
  active: 'Works',
  revoked: 'Revoked',
  expired: 'Ended',
  maker_left: 'Maker no longer admin',
  person_left: 'Instructor has left',
}

export const keyStateTones: Record<KeyState, Tone> = {
  active: 'good',
  revoked: 'quiet',
  expired: 'quiet',
  maker_left: 'needs',
  person_left: 'needs',
}
