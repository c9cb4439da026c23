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

/** The version rises for a new store only: what a row lacks is filled in while reading. */
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
      // A page of a newer build waits for this one to let go.
      blocking: (_, __, { target }) => target instanceof IDBDatabase && target.close(),
    })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error
    // A newer build was here meanwhile: it has every store of this one, so taps made here are kept all the same.
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

/** Undefined where this phone has none, or had it for too long. */
export async function findKeptRegister(sessionId: string): Promise<KeptRegister | undefined> {
  await forgetOldRegisters()
  const stored = await using((db) => db.get('registers', sessionId))
  return stored && completeKept(stored)
}

export const forgetOldRegisters = () => forget(({ keptAt }) => keptAt < Date.now() - sevenDays)

/** A phone that changes hands shows only what belongs to whoever is signed in. Marks that wait stay until they are sent. */
export const forgetOthers = (ownerId: string) => forget((one) => one.ownerId !== ownerId)

/** Lets go of names and what is known of them, and of the list of sessions. */
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

/** One for each person: what was judged last replaces what waited. */
export const queueAssessment = (one: QueuedAssessment) => using((db) => db.put('assessments', one))

/** Lets go of what was sent or keeps what came of it, unless the person was judged anew meanwhile. */
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

/** The sessions of whoever is signed in take the place of those seen before. */
export const keepSessions = (sessions: KeptSession[]) =>
  using(async (db) => {
    const { store, done } = db.transaction('sessions', 'readwrite')
    await Promise.all([store.clear(), ...sessions.map((session) => store.put(session)), done])
  })

/** What this phone knows of sessions: those listed last, and the registers it keeps. */
export async function listKept(): Promise<{ sessions: KeptSession[]; registers: KeptRegister[] }> {
  await forgetOldRegisters()
  return using(async (db) => ({
    sessions: await db.getAll('sessions'),
    registers: (await db.getAll('registers')).map(completeKept),
  }))
}

/** Nothing is left on this phone but what nobody has received. */
export async function forgetEverybody(): Promise<void> {
  await forget(() => true)
  await caches.delete(shellCache)
}
