import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../../db/types.ts'
import { openCarriers } from './carriers.ts'
import { deliverMessages } from './deliver-messages.ts'
import { noteMissingCarriers } from './note-missing-carriers.ts'

const shiftMilliseconds = 58_000
const pauseMilliseconds = 2000

/** Delivers waiting messages every two seconds for a minute, until the next run. Does nothing without a carrier. */
export async function deliverOutbox({ db, signal }: { db: Db; signal: AbortSignal }): Promise<void> {
  const carriers = openCarriers()
  await noteMissingCarriers(db, carriers)
  if (carriers.size === 0) return

  const until = Date.now() + shiftMilliseconds
  try {
    while (!signal.aborted && Date.now() < until) {
      await deliverMessages(db, carriers, signal)
      await sleep(pauseMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    for (const carrier of carriers.values()) carrier.close()
  }
}
