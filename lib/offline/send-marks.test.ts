import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptRegister, queuedMark, serverSays } from '../testing/phone.ts'
import type { KnownMark } from './kept-register.ts'
import {
  findKeptRegister,
  keepRegister,
  listAssessments,
  listNotes,
  listQueue,
  queueAssessment,
  queueMark,
  queueNote,
} from './register-store.ts'
import { sendAll } from './send-all.ts'
import { sendMarks } from './send-marks.ts'
import { sendNotes } from './send-notes.ts'

const day = '2026-12-01'
const record: KnownMark = {
  day,
  status: 'present',
  minutes: 360,
  reason: null,
  idChecked: false,
  markedAt: '2026-12-01T09:31:00.000Z',
  markedFrom: 'register',
  version: 1,
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { onLine: true, locks: { request: (_: string, work: () => Promise<void>) => work() } })
})

test('sendMarks sends what waits of one instructor, drops what was applied and shows the records', async () => {
  const mark = queuedMark({ baseVersion: 0 })
  await queueMark(mark)
  await queueMark(queuedMark({ by: 'daniel' }))
  await queueMark(queuedMark({ outcome: 'conflict' }))
  await keepRegister({
    ...keptRegister(mark.attendeeId, 'other'),
    entries: keptRegister(mark.attendeeId, 'other').entries.map((entry) => ({
      ...entry,
      marks: [
        { ...record, status: 'late' },
        { ...record, day: '2026-12-02' },
      ],
    })),
  })
  const answer = { id: mark.id, outcome: 'applied', attendeeId: mark.attendeeId, day, record }
  const calls = serverSays(200, { data: [answer, { ...answer, id: crypto.randomUUID() }] })
  await sendMarks('ines')

  const { sessionId: _session, by: _instructor, ...sent } = mark
  expect(calls).toEqual([
    { address: '/api/instructor/sessions/class/attendance', method: 'PUT', body: { marks: [sent] } },
  ])
  expect((await listQueue('ines')).map(({ outcome }) => outcome)).toEqual(['conflict'])
  expect(await listQueue('daniel')).toHaveLength(1)
  const [entry, other] = (await findKeptRegister('class'))?.entries ?? []
  expect(entry?.marks).toEqual([{ ...record, day: '2026-12-02' }, record])
  expect(other?.marks).toHaveLength(2)
})

test.for([
  ['conflict', { status: 'late' }, record, ['conflict']],
  ['refused', {}, null, ['refused']],
  ['older', { status: 'late' }, record, ['older']],
  ['older', {}, record, []],
  ['applied', {}, null, []],
] as const)(
  'sendMarks leaves a mark that is %s (%j) to be settled, unless the record says the same',
  async ([outcome, over, standing, left]) => {
    const mark = queuedMark(over)
    await queueMark(mark)
    const answer = { id: mark.id, outcome, message: 'So it is.', attendeeId: mark.attendeeId, day, record: standing }
    serverSays(200, { data: [answer] })
    await sendMarks('ines')
    expect((await listQueue('ines')).map((one) => one.outcome)).toEqual(left)
    if (left.length > 0)
      expect(await listQueue('ines')).toEqual([{ ...mark, outcome, message: 'So it is.', record: standing }])
  },
)

test('sendMarks keeps what waits while nobody is signed in or the server is busy', async () => {
  const mark = queuedMark()
  await queueMark(mark)
  for (const status of [401, 500]) {
    serverSays(status, {})
    await sendMarks('ines')
    expect(await listQueue('ines')).toEqual([mark])
  }
  serverSays(409, { detail: 'This session is cancelled.' })
  await sendMarks('ines')
  expect(await listQueue('ines')).toEqual([{ ...mark, outcome: 'refused', message: 'This session is cancelled.' }])
})

test('sendMarks sends at most 200 marks of one session at once', async () => {
  for (let n = 0; n < 201; n++) await queueMark(queuedMark())
  const calls = serverSays(200, { data: [] })
  await sendMarks('ines')
  expect(calls.map(({ body }) => JSON.stringify(body).split('"attendeeId"').length - 1)).toEqual([200, 1])
})

test('sendNotes sends every note, drops those saved, and keeps those refused with the reason', async () => {
  const note = { sessionId: 'class', by: 'ines', content: 'Slides', isShared: true, writtenAt: record.markedAt }
  await queueNote({ ...note, id: 'one' })
  await queueNote({ ...note, id: 'two', message: 'Refused before.' })
  await queueNote({ ...note, id: 'three', by: 'daniel' })
  const { sessionId: _session, by: _instructor, ...sent } = note
  const calls = serverSays(409, { detail: 'Write it again.' })
  await sendNotes('ines')
  expect(calls).toEqual([
    { address: '/api/instructor/sessions/class/notes', method: 'POST', body: { id: 'one', ...sent } },
  ])
  expect(await listNotes('ines')).toEqual([
    { ...note, id: 'one', message: 'Write it again.' },
    { ...note, id: 'two', message: 'Refused before.' },
  ])
  serverSays(500, {})
  await sendNotes('daniel')
  expect(await listNotes('daniel')).toHaveLength(1)
  serverSays(201, {})
  await sendNotes('daniel')
  expect(await listNotes('daniel')).toEqual([])
})

test('sendAll sends marks, assessments and notes, while it holds the lock of all tabs', async () => {
  const names: string[] = []
  const request = (name: string, work: () => Promise<void>) => {
    names.push(name)
    return work()
  }
  vi.stubGlobal('navigator', { onLine: true, locks: { request } })
  await queueMark(queuedMark())
  await queueAssessment({
    attendeeId: crypto.randomUUID(),
    assessment: 'passed',
    assessedAt: record.markedAt,
    sessionId: 'class',
    by: 'ines',
  })
  await queueNote({
    id: 'one',
    sessionId: 'class',
    by: 'ines',
    content: 'x',
    isShared: false,
    writtenAt: record.markedAt,
  })
  const calls = serverSays(409, { detail: 'No.' })
  await sendAll('ines')
  expect(names).toEqual(['register'])
  expect(calls.map(({ address }) => address.split('/').at(-1))).toEqual(['attendance', 'assessments', 'notes'])
  expect([...(await listQueue('ines')), ...(await listAssessments('ines')), ...(await listNotes('ines'))]).toHaveLength(
    3,
  )
})
