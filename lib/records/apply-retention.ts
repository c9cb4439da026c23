import { forgetCounters } from '../auth/attempts/count-attempts.ts'
import { forgetPasswordLinks, forgetSessions, forgetSignInSteps } from '../auth/sign-ins/forget-sign-ins.ts'
import { forgetRegisters } from '../bookings/forget-registers.ts'
import { forgetCertificates } from '../certificates/forget-certificates.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { forgetAnswers } from '../endpoints/once/kept-answers.ts'
import { forgetEvents } from '../endpoints/webhooks/forget-events.ts'
import { forgetPeopleFiles } from '../imports/people/kept/forget-people-files.ts'
import { forgetBuyers } from '../invoices/forget-buyers.ts'
import { forgetHealth, forgetMedicalNotes } from '../people/sealed/forget-health.ts'
import { forgetCodes } from '../portal/codes/forget-codes.ts'
import { type RetentionCounts, recordRetentionRun } from '../privacy/retention/record-retention-run.ts'
import { type Kept, readRetentionYears } from '../privacy/retention/retention-years.ts'

const rowsAtOnce = 500
const limits = { statement: 60_000, lock: 5000, idle: 30_000 }

/** Deletes at most `most` rows past their period; returns how many. */
type Step = (trx: Trx, now: Date, most: number) => Promise<number>

/**
 * Deletes data past its retention period, one batch per transaction, so it may be stopped and run again at any time.
 */
export async function applyRetention(db: Db, now = new Date(), signal?: AbortSignal): Promise<RetentionCounts> {
  const began = performance.now()
  const steps = stepsFor(await readRetentionYears(db))
  const counts: RetentionCounts = {}
  for (const [name, step] of Object.entries(steps)) counts[name] = await inBatches(db, step, now, signal)

  const finishedAt = new Date(now.getTime() + performance.now() - began)
  await inTransaction(db, (trx) => recordRetentionRun(trx, { counts, startedAt: now }, finishedAt))
  return counts
}

function stepsFor(years: Record<Kept, number>): Record<string, Step> {
  return {
    sessions: forgetSessions,
    passwordLinks: forgetPasswordLinks,
    signInSteps: forgetSignInSteps,
    portalCodes: forgetCodes,
    answers: forgetAnswers,
    webhookEvents: forgetEvents,
    counters: forgetCounters,
    peopleFiles: forgetPeopleFiles,
    health: forgetHealth,
    medicalNotes: forgetMedicalNotes,
    registers: (trx, now, most) =>
      forgetRegisters(trx, { years: years.registers, certificateYears: years.certificates }, now, most),
    invoices: forgetBuyers,
    certificates: (trx, now, most) => forgetCertificates(trx, { years: years.certificates }, now, most),
  }
}

async function inBatches(db: Db, step: Step, now: Date, signal: AbortSignal | undefined): Promise<number> {
  let total = 0
  for (;;) {
    signal?.throwIfAborted()
    const done = await inTransaction(db, (trx) => step(trx, now, rowsAtOnce), limits)
    total += done
    if (done < rowsAtOnce) return total
  }
}
