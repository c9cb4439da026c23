import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'

const activity = [
  {
    group: 'access',
    label: 'Signing in',
    kinds: {
      'access.denied': 'Access refused',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const endpointsDomain = defineDomain({
  name: 'endpoints',
  tables: ['idempotencyKeys'],
  activity,
})
