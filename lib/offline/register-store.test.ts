import { beforeEach, expect, test, vi } from 'vitest'
import type { KeptRegister } from './kept-register.ts'
import { findKeptRegister, forgetOthers, listKept } from './register-store.ts'

type Phone = {
  version: number
  rows: Map<string, Map<string, object>>
  asked: (number | undefined)[]
  callbacks: Callbacks[]
}
type Callbacks = { upgrade: (db: object, before: number, after: number, all: object) => void }

const phone = vi.hoisted(
  (): Phone => ({
    version: 3,
    rows: new Map(),
    asked: [],
    callbacks: [],
  }),
)

// Node has no IndexedDB: as much of one as keeping registers needs.
vi.mock('idb', () => ({
  openDB: async (_: string, version: number | undefined, callbacks: Callbacks) => {
    phone.asked.push(version)
    if (callbacks) phone.callbacks.push(callbacks)
    if (version !== undefined && version < phone.version) throw new DOMException('newer', 'VersionError')
    const rowsOf = (name: string) => phone.rows.get(name) ?? new Map<string, object>()
    return {
      get: async (name: string, key: string) => rowsOf(name).get(key),
      getAll: async (name: string) => [...rowsOf(name).values()],
      delete: async (name: string, key: string) => rowsOf(name).delete(key),
      close: () => undefined,
    }
  },
}))

const register: KeptRegister = {
  ...{ sessionId: 'class', ownerId: 'ines', keptAt: Date.now(), courseName: 'First aid', entries: [] },
  ...{ attendanceOnly: false, isSubmitted: false, requiredMinutes: 180 },
  days: [{ day: '2026-12-01', label: 'Tue 1 Dec', minutes: 180 }],
}

beforeEach(() => {
  phone.version = 3
  phone.asked.length = 0
  phone.callbacks.length = 0
  phone.rows.clear()
  phone.rows.set('registers', new Map([['class', register]]))
})

test('a register that an earlier build kept opens, with hours filled in', async () => {
  const { requiredMinutes: _, ...older } = { ...register, days: [{ day: '2026-12-01', label: 'Tue 1 Dec' }] }
  phone.rows.set('registers', new Map([['class', older]]))
  const filled = { requiredMinutes: 360, days: [{ day: '2026-12-01', label: 'Tue 1 Dec', minutes: 360 }] }
  expect(await findKeptRegister('class')).toEqual({ ...register, ...filled })
  expect((await listKept()).registers).toEqual([{ ...register, ...filled }])
})

test('a store that comes with a new version takes nothing away', async () => {
  await findKeptRegister('class')
  const made: string[] = []
  const all = { objectStore: () => expect.fail('nothing that was kept is touched') }
  for (const before of [2, 3])
    phone.callbacks[0]?.upgrade({ createObjectStore: (name: string) => made.push(name) }, before, 3, all)
  expect(made).toEqual(['sessions'])
})

test('a page that stayed open while a newer build was here still reads and keeps', async () => {
  phone.version = 4
  expect(await findKeptRegister('class')).toEqual(register)
  expect(new Set(phone.asked)).toEqual(new Set([3, undefined]))
})

test('whoever signs in next on this phone finds neither registers nor sessions of somebody else', async () => {
  const sessions = ['ines', 'daniel'].map((ownerId): [string, object] => [
    ownerId,
    { id: ownerId, ownerId, keptAt: Date.now() },
  ])
  phone.rows.set('sessions', new Map(sessions))
  await forgetOthers('daniel')
  expect(await listKept()).toMatchObject({ registers: [], sessions: [{ ownerId: 'daniel' }] })
})
