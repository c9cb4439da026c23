import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './types.ts'

const freshMilliseconds = 1000
const patienceMilliseconds = 2000

type Health = { isUp: boolean; at: number; asking?: Promise<boolean> | undefined }

const shared: typeof globalThis & { reactFastHealth?: Health } = globalThis

/**
 * Whether the database answers within two seconds. Asks at most once a second while it is up, every time while it is down,
 * and never twice at once, so that a frozen database cannot take all our connections.
 */
export async function isDatabaseUp(db: Db, now = Date.now()): Promise<boolean> {
  shared.reactFastHealth ??= { isUp: false, at: 0 }
  const health = shared.reactFastHealth
  if (health.isUp && now - health.at < freshMilliseconds) return true

  health.asking ??= ask(db, health)
  return Promise.race([health.asking, sleep(patienceMilliseconds, false, { ref: false })])
}

/** Forgets the last answer. Called when a connection breaks. */
export function noteConnectionLost(): void {
  shared.reactFastHealth = { isUp: false, at: 0 }
}

async function ask(db: Db, health: Health): Promise<boolean> {
  const isUp = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  Object.assign(health, { isUp, at: Date.now(), asking: undefined })
  return isUp
}
