import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../db/types.ts'
import { mailSetting } from '../env.ts'
import { deliverMessages } from '../messages/deliver-messages.ts'
import { openMailer } from '../messages/mailer.ts'

const shiftMilliseconds = 58_000
const pauseMilliseconds = 2000

/** Looks into the outbox every two seconds for a minute; the next run follows. Without a mail server it does nothing. */
export async function deliverMail({ db, signal }: { db: Db; signal: AbortSignal }): Promise<void> {
  const setting = mailSetting()
  if (!setting) return
  const mailer = openMailer(setting)
  const until = Date.now() + shiftMilliseconds
  try {
    while (!signal.aborted && Date.now() < until) {
      await deliverMessages(db, mailer, signal)
      await sleep(pauseMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    mailer.close()
  }
}
