import { type DBSchema, openDB } from 'idb'
import type { KeptRegister, QueuedMark } from './kept-register.ts'

interface Stores extends DBSchema {
  registers: { key: string; value: KeptRegister }
  queue: { key: string; value: QueuedMark }
}

const sevenDays = 7 * 24 * 3_600_000
export const shellCache = 'register-shell'

const open = () =>
  openDB<Stores>('register', 1, {
    upgrade(db) {
      db.createObjectStore('registers', { keyPath: 'sessionId' })
      db.createObjectStore('queue', { keyPath: 'id' })
    },
  })

async function using<Result>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const db = await open()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

export const keepRegister = (register: KeptRegister) => using((db) => db.put('registers', register))

/** Undefined where this phone has none, or had it for too long. */
export async function findKeptRegister(sessionId: string): Promise<KeptRegister | undefined> {
  await forgetRegisters(({ keptAt }) => keptAt < Date.now() - sevenDays)
  return using((db) => db.get('registers', sessionId))
}

/** Lets go of names and what is known of them. Marks that wait stay until they are sent. */
export function forgetRegisters(isToGo: (register: KeptRegister) => boolean): Promise<void> {
  return using(async (db) => {
    for (const register of await db.getAll('registers'))
      if (isToGo(register)) await db.delete('registers', register.sessionId)
  })
}

export const queueMark = (mark: QueuedMark) => using((db) => db.put('queue', mark))

export const dropMark = (id: string) => using((db) => db.delete('queue', id))

export const listQueue = (by: string) =>
  using(async (db) => (await db.getAll('queue')).filter((mark) => mark.by === by))

/** Nothing is left on this phone but marks that nobody has received. */
export async function forgetEverybody(): Promise<void> {
  await forgetRegisters(() => true)
  await caches.delete(shellCache)
}
