import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openCarriers } from './carriers.ts'
import { deliverMessages } from './deliver-messages.ts'
import { dropLateLetters } from './drop-late-letters.ts'
import { noteMissingCarriers } from './note-missing-carriers.ts'

const shiftMilliseconds = 58_000
const pauseMilliseconds = 2000

type Shift = { db: Db; keyring: Keyring; signal: AbortSignal }

/** Delivers waiting messages every two seconds for a minute, until the next run. Does nothing without a carrier. */
export async function deliverOutbox({ db, keyring, signal }: Shift): Promise<void> {
  const carriers = openCarriers()
  await noteMissingCarriers(db, carriers)
  await dropLateLetters(db, new Date())
  if (carriers.size === 0) return

  const until = Date.now() + shiftMilliseconds
  try {
    while (!signal.aborted && Date.now() < until) {
      await deliverMessages(db, { carriers, keyring }, signal)
      await sleep(pauseMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    for (const carrier of carriers.values()) carrier.close()
  }
}
