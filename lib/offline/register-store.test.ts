import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { KeptRegister, KeptSession, QueuedAssessment, QueuedMark, QueuedNote } from './kept-register.ts'
import {
  dropMark,
  dropNote,
  findKeptRegister,
  forgetEverybody,
  forgetOldRegisters,
  forgetOthers,
  keepRegister,
  keepSessions,
  listAssessments,
  listKept,
  listNotes,
  listQueue,
  queueAssessment,
  queueMark,
  queueNote,
  settleAssessment,
} from './register-store.ts'

const day = 24 * 3_600_000

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test('findKeptRegister finds a register until seven days after keepRegister stored it', async () => {
  await keepRegister(register({ keptAt: Date.now() - 7 * day + 60_000 }))
  await keepRegister(register({ sessionId: 'old', keptAt: Date.now() - 7 * day - 1 }))
  expect(await findKeptRegister('class')).toMatchObject({ sessionId: 'class', requiredMinutes: 180 })
  expect(await findKeptRegister('old')).toBeUndefined()
  expect(await findKeptRegister('other')).toBeUndefined()
})

test('forgetOldRegisters and listKept remove registers and sessions after seven days', async () => {
  await keepRegister(register({ sessionId: 'old', keptAt: 0 }))
  await keepRegister(register({}))
  await keepSessions([session('old', { keptAt: 0 }), session('new')])
  await forgetOldRegisters()
  const { registers, sessions } = await listKept()
  expect(registers.map(({ sessionId }) => sessionId)).toEqual(['class'])
  expect(sessions.map(({ id }) => id)).toEqual(['new'])
})

test('forgetOthers removes what another instructor stored, but not the marks they have to send', async () => {
  await keepRegister(register({ ownerId: 'ines' }))
  await keepRegister(register({ sessionId: 'own', ownerId: 'daniel' }))
  await keepSessions([session('theirs', { ownerId: 'ines' }), session('own', { ownerId: 'daniel' })])
  await queueMark(mark('one', 'ines'))
  await forgetOthers('daniel')
  const { registers, sessions } = await listKept()
  expect(registers.map(({ sessionId }) => sessionId)).toEqual(['own'])
  expect(sessions.map(({ id }) => id)).toEqual(['own'])
  expect(await listQueue('ines')).toHaveLength(1)
})

test('forgetEverybody leaves only what was not sent, and no page', async () => {
  const deleted: string[] = []
  vi.stubGlobal('caches', { delete: async (name: string) => deleted.push(name) })
  await keepRegister(register({}))
  await keepSessions([session('one')])
  await queueNote(note('one', 'ines'))
  await forgetEverybody()
  expect(await listKept()).toEqual({ sessions: [], registers: [] })
  expect(await listNotes('ines')).toHaveLength(1)
  expect(deleted).toEqual(['register-shell'])
})

test('keepSessions replaces the sessions stored before', async () => {
  await keepSessions([session('one'), session('two')])
  await keepSessions([session('two', { courseName: 'New' }), session('three')])
  const { sessions } = await listKept()
  expect(sessions.map(({ id, courseName }) => [id, courseName]).sort()).toEqual([
    ['three', 'First aid'],
    ['two', 'New'],
  ])
})

test('queueMark and queueNote store what one instructor has to send, until it is dropped', async () => {
  for (const by of ['ines', 'daniel']) {
    await queueMark(mark(by, by))
    await queueNote(note(by, by))
  }
  await queueMark({ ...mark('ines', 'ines'), outcome: 'conflict' })
  expect(await listQueue('ines')).toEqual([{ ...mark('ines', 'ines'), outcome: 'conflict' }])
  expect(await listNotes('ines')).toEqual([note('ines', 'ines')])
  await dropMark('ines')
  await dropNote('ines')
  expect([await listQueue('ines'), await listNotes('ines')]).toEqual([[], []])
  expect([await listQueue('daniel'), await listNotes('daniel')]).toMatchObject([[{ id: 'daniel' }], [{ id: 'daniel' }]])
})

test('settleAssessment removes a sent assessment or stores why it is unsettled, but leaves a newer one', async () => {
  const sent = assessment('ada', '2026-12-01T15:00:00Z')
  await queueAssessment(sent)
  await queueAssessment({ ...assessment('ben', '2026-12-01T15:00:00Z'), by: 'daniel' })
  await settleAssessment(sent, { outcome: 'conflict', standing: 'failed' })
  expect(await listAssessments('ines')).toEqual([{ ...sent, outcome: 'conflict', standing: 'failed' }])
  await settleAssessment(sent)
  expect(await listAssessments('ines')).toEqual([])

  const newer = assessment('ada', '2026-12-01T15:00:01Z')
  await queueAssessment(sent)
  await queueAssessment(newer)
  await settleAssessment(sent)
  await settleAssessment(sent, { outcome: 'refused' })
  expect(await listAssessments('ines')).toEqual([newer])
})

test('a database of an earlier build gets the new stores, and what it holds is filled in', async () => {
  const { requiredMinutes: _, ...older } = register({ days: [] })
  const before = await openDB('register', 1, {
    upgrade(db) {
      db.createObjectStore('registers', { keyPath: 'sessionId' })
      db.createObjectStore('queue', { keyPath: 'id' })
    },
  })
  await before.put('registers', { ...older, days: [{ day: '2026-12-01', label: 'Tue 1 Dec' }] })
  before.close()
  expect(await findKeptRegister('class')).toEqual({
    ...older,
    requiredMinutes: 360,
    days: [{ day: '2026-12-01', label: 'Tue 1 Dec', minutes: 360 }],
  })
  await keepSessions([session('one')])
  await queueNote(note('one', 'ines'))
  expect((await listKept()).sessions).toHaveLength(1)
})

test('a page of an older build still reads and stores in the database of a newer one', async () => {
  await keepRegister(register({}))
  const newer = await openDB('register', 9, { upgrade: (db) => void db.createObjectStore('later') })
  newer.close()
  await queueMark(mark('one', 'ines'))
  expect(await findKeptRegister('class')).toMatchObject({ sessionId: 'class' })
  expect(await listQueue('ines')).toHaveLength(1)
})

function register(over: Partial<KeptRegister>): KeptRegister {
  return {
    sessionId: 'class',
    ownerId: 'ines',
    keptAt: Date.now(),
    courseName: 'First aid',
    attendanceOnly: false,
    isSubmitted: false,
    requiredMinutes: 180,
    days: [{ day: '2026-12-01', label: 'Tue 1 Dec', minutes: 180 }],
    entries: [],
    ...over,
  }
}

function session(id: string, over: Partial<KeptSession> = {}): KeptSession {
  const when = { day: '2026-12-01', lastDay: '2026-12-01', time: '09:30–16:30' }
  return { id, ownerId: 'ines', keptAt: Date.now(), courseName: 'First aid', ...when, place: 'Leeds', ...over }
}

function mark(id: string, by: string): QueuedMark {
  return {
    id,
    by,
    sessionId: 'class',
    attendeeId: 'ada',
    day: '2026-12-01',
    status: 'late',
    markedAt: '2026-12-01T09:40:00Z',
  }
}

function note(id: string, by: string): QueuedNote {
  return { id, by, sessionId: 'class', content: 'Projector', isShared: false, writtenAt: '2026-12-01T09:40:00Z' }
}

function assessment(attendeeId: string, assessedAt: string): QueuedAssessment {
  return { attendeeId, assessment: 'passed', assessedAt, sessionId: 'class', by: 'ines' }
}
