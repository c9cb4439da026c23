import { addDays, type PlainDate } from '../../core/plain-date.ts'

/** How many days before a qualification expires it appears on Today. */
export const expiringDays = 60

export const qualificationStates = ['valid', 'expiring', 'expired', 'renewed'] as const

export type QualificationState = (typeof qualificationStates)[number]

export const qualificationStateLabels: Record<QualificationState, string> = {
  valid: 'Valid',
  expiring: `Expires within ${expiringDays} days`,
  expired: 'Expired',
  renewed: 'Renewed',
}

export const qualificationStateTones = {
  valid: 'good',
  expiring: 'needs',
  expired: 'danger',
  renewed: 'quiet',
} as const satisfies Record<QualificationState, string>

/** The state of a qualification on a day. */
export function stateOfQualification(
  { isRenewed, expiresOn }: { isRenewed: boolean; expiresOn: PlainDate | null },
  today: PlainDate,
): QualificationState {
  if (isRenewed) return 'renewed'
  if (expiresOn === null) return 'valid'
  if (expiresOn < today) return 'expired'
  return expiresOn <= addDays(today, expiringDays) ? 'expiring' : 'valid'
}

type Subject = { courseName: string | null; category: string | null; title: string | null }

/** What a qualification is for: the course, "All of First aid" for a category, or its title. */
export function subjectOf({ courseName, category, title }: Subject): string {
  return courseName ?? (category ? `All of ${category}` : (title ?? ''))
}
