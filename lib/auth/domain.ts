import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { authPersonalData } from './personal-data.ts'
import { signingInGroup } from './second-factor/second-factor-for-admins.ts'

const activity = [
  {
    group: 'access',
    label: 'Signing in',
    kinds: {
      'session.started': 'Signed in',
      'session.ended': 'Signed out',
      'session.refused': 'Sign-in refused',
      'password.changed': 'Password changed',
      'second_factor.started': 'Second factor begun',
      'second_factor.confirmed': 'Second factor set up',
      'second_factor.codes_renewed': 'Recovery codes renewed',
      'second_factor.removed': 'Second factor removed',
      'second_factor.reset': 'Second factor reset',
      'key.created': 'API key made',
      'key.revoked': 'API key revoked',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const authDomain = defineDomain({
  name: 'auth',
  tables: ['userSessions', 'passwordLinks', 'apiKeys', 'rateLimits', 'secondFactors', 'recoveryCodes', 'signInSteps'],
  personalData: authPersonalData,
  activity,
  settings: [signingInGroup],
  entries: [
    { href: '/admin/staff', label: 'Staff', icon: 'staff', group: 'house', place: 20 },
    { href: '/admin/api-keys', label: 'API keys', icon: 'key', group: 'house', place: 30 },
  ],
})
