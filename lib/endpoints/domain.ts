import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { endpointsPersonalData } from './personal-data.ts'
import { settleEvents } from './webhooks/settle-events.ts'

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
  tables: ['idempotencyKeys', 'webhookEvents'],
  personalData: endpointsPersonalData,
  activity,
  jobs: [
    {
      name: 'webhooks.settle',
      cron: '* * * * *',
      run: ({ db, keyring, webhooks, signal }) => settleEvents(db, keyring, webhooks, signal),
    },
  ],
  invariants: [
    {
      rule: 'every event of a webhook takes effect within a day',
      offenders: `
        select id from webhook_events
        where status in ('received', 'failed') and received_at < now() - interval '1 day'`,
    },
  ],
})
