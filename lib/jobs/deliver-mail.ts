import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../db/types.ts'
import { deliverMessages } from '../messages/deliver-messages.ts'
import { smtp } from '../providers/smtp/smtp.ts'

const shiftMilliseconds = 58_000
const pauseMilliseconds = 2000

/** Sends the waiting mail every two seconds for a minute, until the next run. Does nothing without a mail server. */
export async function deliverMail({ db, signal }: { db: Db; signal: AbortSignal }): Promise<void> {
  const setting = smtp.setting()
  if (!setting) return
  const mailServer = smtp.open(setting)
  const until = Date.now() + shiftMilliseconds
  try {
    while (!signal.aborted && Date.now() < until) {
      await deliverMessages(db, mailServer, signal)
      await sleep(pauseMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    mailServer.close()
  }
}
