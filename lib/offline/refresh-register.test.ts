import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptEntry, keptRegister, serverSays } from '../testing/phone.ts'
import { refreshRegister } from './refresh-register.ts'
import { findKeptRegister, keepRegister } from './register-store.ts'

const ada = crypto.randomUUID()
const { isCertified: _, ...shown } = keptEntry(ada)
const attendee = { ...shown, hasNeeds: true, certificateIssued: true, attendedMinutes: 360 }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { onLine: true })
})

test('refreshRegister stores what the server shows, without needs, and says that it answered', async () => {
  const before = { ...keptRegister('gone'), keptAt: Date.now() - 60_000 }
  const calls = serverSays(200, { data: [attendee] })
  expect(await refreshRegister(before)).toBe('answer')
  expect(calls.map(({ address, method }) => [address, method])).toEqual([
    ['/api/instructor/sessions/class/attendees', undefined],
  ])
  const after = await findKeptRegister('class')
  expect(after?.entries).toEqual([{ ...keptEntry(ada), isCertified: true }])
  expect(after?.keptAt).toBeGreaterThan(before.keptAt)
})

test.for([
  [401, 'signed-out'],
  [404, 'refused'],
  [500, undefined],
] as const)('refreshRegister stores nothing after an answer of %i, and returns %s', async ([status, kind]) => {
  await keepRegister(keptRegister(ada))
  serverSays(status, {})
  expect(await refreshRegister(keptRegister('other'))).toBe(kind)
  expect((await findKeptRegister('class'))?.entries.map(({ id }) => id)).toEqual([ada])
})
