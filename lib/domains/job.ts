import type { Db } from '../db/types.ts'
import type { SealedColumns } from '../privacy/personal-data.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import type { Webhook } from './webhook.ts'

/** What a job is given. Long work looks at `signal` between its steps and stops when it is aborted. */
export type JobSetting = {
  db: Db
  url: string
  keyring: Keyring
  signal: AbortSignal
  /** Every sealed column of every domain. */
  sealedColumns: readonly SealedColumns[]
  /** Every webhook of every domain. */
  webhooks: readonly Webhook<unknown>[]
}

/**
 * Work in the background. `cron` is in UTC, to the minute; runs missed while no process was up are made up for once, and
 * with `atStart` each process asks for one when it starts. A job runs at most once at a time over all processes. It may be
 * cut short at any instant, so running it again must be harmless.
 */
export type Job = { name: string; cron: string; atStart?: boolean; run: (setting: JobSetting) => Promise<unknown> }
