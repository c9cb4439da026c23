import { sql } from 'kysely'
import type { Db } from './types.ts'

const freshMilliseconds = 1000

type Health = { isUp: boolean; at: number; check?: Promise<boolean> }

const shared: typeof globalThis & { reactFastHealth?: Health } = globalThis

/** Whether the database answers. Asks at most once a second while it does, and again each time while it does not. */
export async function isDatabaseUp(db: Db, now = Date.now()): Promise<boolean> {
  shared.reactFastHealth ??= { isUp: false, at: 0 }
  const health = shared.reactFastHealth
  if (health.isUp && now - health.at < freshMilliseconds) return true

  health.check ??= ask(db).then((isUp) => {
    shared.reactFastHealth = { isUp, at: Date.now() }
    return isUp
  })
  return health.check
}

/** Called when a connection breaks, so that nobody is served on the strength of an older answer. */
export function noteConnectionLost(): void {
  shared.reactFastHealth = { isUp: false, at: 0 }
}

async function ask(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
