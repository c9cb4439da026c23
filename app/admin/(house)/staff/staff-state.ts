import type { StaffListed } from '#lib/people/staff/find-staff.ts'

/** Whether a colleague can sign in, as a dot and words. */
export function staffState({ status, hasPassword, accountLockedUntil }: StaffListed, now: Date) {
  if (status !== 'active') return { tone: 'danger', children: 'No access' } as const
  if (accountLockedUntil && accountLockedUntil > now)
    return { tone: 'needs', children: 'Locked after wrong passwords' } as const
  return hasPassword
    ? ({ tone: 'good', children: 'Has access' } as const)
    : ({ tone: 'needs', children: 'No password set yet' } as const)
}
