import type { Tone } from '../../lists/columns.ts'

/** Whether a colleague can sign in, or what stops them. */
export type StaffAccess = 'active' | 'invited' | 'locked' | 'none'

export const staffAccesses = ['active', 'invited', 'locked', 'none'] as const

export const staffAccessLabels: Record<StaffAccess, string> = {
  active: 'Has access',
  invited: 'No password set yet',
  locked: 'Locked after wrong passwords',
  none: 'No access',
}

export const staffAccessTones: Record<StaffAccess, Tone> = {
  active: 'good',
  invited: 'needs',
  locked: 'needs',
  none: 'danger',
}
