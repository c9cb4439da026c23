export const bookingStatuses = ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'] as const

export const bookingStatusLabels = {
  pending: 'Pending',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'Did not come',
} as const

export const bookingStatusTones = {
  pending: 'needs',
  confirmed: 'good',
  completed: 'quiet',
  cancelled: 'quiet',
  no_show: 'danger',
} as const

export const bookingTypeLabels = { individual: 'Individual', group: 'Group', corporate: 'Corporate' } as const

export const bookingSourceLabels = {
  website: 'Website',
  phone: 'Phone',
  email: 'Email',
  walk_in: 'Walk-in',
  api: 'API',
  import: 'Import',
} as const

/** How far a booking is paid. */
export type PaidState = 'free' | 'paid' | 'part' | 'not'

export const paidStates: Record<PaidState, { word: string; tone: 'good' | 'quiet' | 'needs' }> = {
  free: { word: 'Free', tone: 'quiet' },
  paid: { word: 'Paid', tone: 'good' },
  part: { word: 'Part paid', tone: 'needs' },
  not: { word: 'Not paid', tone: 'needs' },
}
