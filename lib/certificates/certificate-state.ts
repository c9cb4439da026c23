import { addDays, type PlainDate } from '../core/plain-date.ts'

export const expiringDays = 90

type Dated = { status: 'current' | 'superseded' | 'revoked'; expiresOn: PlainDate }

export type CertificateState = 'valid' | 'expiring' | 'expired' | 'superseded' | 'revoked'

/** The state of a certificate on a day. */
export function stateOfCertificate({ status, expiresOn }: Dated, today: PlainDate): CertificateState {
  if (status !== 'current') return status
  if (expiresOn < today) return 'expired'
  return expiresOn <= addDays(today, expiringDays) ? 'expiring' : 'valid'
}

export const certificateStates = {
  valid: { label: 'Valid', tone: 'good' },
  expiring: { label: 'Expires soon', tone: 'needs' },
  expired: { label: 'Expired', tone: 'danger' },
  superseded: { label: 'Replaced', tone: 'quiet' },
  revoked: { label: 'Revoked', tone: 'danger' },
} as const
