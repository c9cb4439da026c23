import { type DBSchema, openDB } from 'idb'
import { completeKept, type StoredRegister } from './complete-kept.ts'
import type { KeptRegister, KeptSession, QueuedAssessment, QueuedMark, QueuedNote } from './kept-register.ts'

interface Stores extends DBSchema {
  registers: { key: string; value: StoredRegister }
  sessions: { key: string; value: KeptSession }
  queue: { key: string; value: QueuedMark }
  assessments: { key: string; value: QueuedAssessment }
  notes: { key: string; value: QueuedNote }
}

const sevenDays = 7 * 24 * 3_600_000
export const shellCache = 'register-shell'

/** Opens the database. Its version rises for a new store only; fields that older rows lack are filled in on reading. */
async function open() {
  try {
    return await openDB<Stores>('register', 3, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('registers', { keyPath: 'sessionId' })
          db.createObjectStore('queue', { keyPath: 'id' })
        }
        if (before < 2) {
          db.createObjectStore('assessments', { keyPath: 'attendeeId' })
          db.createObjectStore('notes', { keyPath: 'id' })
        }
        if (before < 3) db.createObjectStore('sessions', { keyPath: 'id' })
      },
      // A page of a newer build waits until this one closes.
      blocking: (_, __, { target }) => target instanceof IDBDatabase && target.close(),
    })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error
    // A newer build has upgraded it. That has every store of this one, so marks made here can still be stored.
    return await openDB<Stores>('register')
  }
}

async function using<Result>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const db = await open()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

export const keepRegister = (register: KeptRegister) => using((db) => db.put('registers', register))

/** The register of a session on this phone. Undefined if there is none, or it was stored over seven days ago. */
export async function findKeptRegister(sessionId: string): Promise<KeptRegister | undefined> {
  await forgetOldRegisters()
  const stored = await using((db) => db.get('registers', sessionId))
  return stored && completeKept(stored)
}

export const forgetOldRegisters = () => forget(({ keptAt }) => keptAt < Date.now() - sevenDays)

/** Removes the registers and sessions of other instructors. Marks that wait stay until they are sent. */
export const forgetOthers = (ownerId: string) => forget((one) => one.ownerId !== ownerId)

/** Removes stored registers and sessions that match. */
function forget(isToGo: (kept: Pick<KeptRegister, 'ownerId' | 'keptAt'>) => boolean): Promise<void> {
  return using(async (db) => {
    for (const register of await db.getAll('registers'))
      if (isToGo(register)) await db.delete('registers', register.sessionId)
    for (const session of await db.getAll('sessions')) if (isToGo(session)) await db.delete('sessions', session.id)
  })
}

export const queueMark = (mark: QueuedMark) => using((db) => db.put('queue', mark))

export const dropMark = (id: string) => using((db) => db.delete('queue', id))

export const listQueue = (by: string) =>
  using(async (db) => (await db.getAll('queue')).filter((mark) => mark.by === by))

/** Stores one assessment per attendee. A newer one replaces the one that waits. */
export const queueAssessment = (one: QueuedAssessment) => using((db) => db.put('assessments', one))

/** Removes a sent assessment, or stores why it is unsettled. Leaves it if a newer one waits. */
export const settleAssessment = (
  sent: QueuedAssessment,
  unsettled?: Pick<QueuedAssessment, 'outcome' | 'message' | 'standing'>,
) =>
  using(async (db) => {
    const { store, done } = db.transaction('assessments', 'readwrite')
    const kept = await store.get(sent.attendeeId)
    if (kept?.assessedAt === sent.assessedAt)
      await (unsettled ? store.put({ ...sent, ...unsettled }) : store.delete(sent.attendeeId))
    await done
  })

export const listAssessments = (by: string) =>
  using(async (db) => (await db.getAll('assessments')).filter((one) => one.by === by))

export const queueNote = (note: QueuedNote) => using((db) => db.put('notes', note))

export const dropNote = (id: string) => using((db) => db.delete('notes', id))

export const listNotes = (by: string) =>
  using(async (db) => (await db.getAll('notes')).filter((note) => note.by === by))

/** Replaces the stored sessions by those of the instructor who is signed in. */
export const keepSessions = (sessions: KeptSession[]) =>
  using(async (db) => {
    const { store, done } = db.transaction('sessions', 'readwrite')
    await Promise.all([store.clear(), ...sessions.map((session) => store.put(session)), done])
  })

/** The sessions and registers stored on this phone. */
export async function listKept(): Promise<{ sessions: KeptSession[]; registers: KeptRegister[] }> {
  await forgetOldRegisters()
  return using(async (db) => ({
    sessions: await db.getAll('sessions'),
    registers: (await db.getAll('registers')).map(completeKept),
  }))
}

/** Removes everything from this phone but what was not sent yet. */
export async function forgetEverybody(): Promise<void> {
  await forget(() => true)
  await caches.delete(shellCache)
}
