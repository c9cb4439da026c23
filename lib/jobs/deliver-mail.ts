import { setTimeout as sleep } from 'node:timers/promises'
import { mailSetting } from '../env.ts'
import { deliverMessages } from '../messages/deliver-messages.ts'
import { openMailer } from '../messages/mailer.ts'
import type { Job } from './jobs.ts'

const shiftMilliseconds = 58_000
const pauseMilliseconds = 2000

/** Looks into the outbox every two seconds for a minute; the next run follows. Without a mail server it does nothing. */
export const deliverMail: Job['run'] = async ({ db, signal }) => {
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
