import { sealActivity } from '../activity/seal/seal-activity.ts'
import { remindOfRenewals } from '../certificates/remind-of-renewals.ts'
import type { Db } from '../db/types.ts'
import { catchUpDuplicates } from '../duplicates/catch-up.ts'
import { appUrl } from '../env.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { applyRetention } from '../records/apply-retention.ts'
import { rotateKeys } from '../records/rotate-keys.ts'
import { deliverOutbox } from './deliver-outbox.ts'

/** What a job is given. Long work looks at `signal` between its steps and stops when it is aborted. */
export type JobSetting = { db: Db; url: string; keyring: Keyring; signal: AbortSignal }

/**
 * Work that nobody waits for. `cron` is in UTC, to the minute; what was missed while nothing ran is made up for once, and
 * with `atStart` each process asks for it when it starts. A job runs at most once at a time over all processes, and may be
 * cut short at any instant: it has to be harmless to run again.
 */
export type Job = { name: string; cron: string; atStart?: boolean; run: (setting: JobSetting) => Promise<unknown> }

/** Every background job of the product. */
export const jobs: Job[] = [
  {
    name: 'duplicates.refresh',
    cron: '* * * * *',
    atStart: true,
    run: ({ db, keyring, signal }) => catchUpDuplicates(db, keyring, signal),
  },
  { name: 'activity.seal', cron: '* * * * *', atStart: true, run: ({ db, signal }) => sealActivity(db, signal) },
  { name: 'messages.deliver', cron: '* * * * *', run: deliverOutbox },
  {
    name: 'renewals.remind',
    cron: '15 7 * * *',
    run: ({ db, keyring, signal }) => remindOfRenewals(db, { appUrl: appUrl().origin, keyring, signal }),
  },
  { name: 'privacy.retention', cron: '20 2 * * *', run: ({ db, signal }) => applyRetention(db, new Date(), signal) },
  {
    name: 'privacy.rotate-keys',
    cron: '40 * * * *',
    run: ({ db, keyring, signal }) => rotateKeys(db, keyring, signal),
  },
]
