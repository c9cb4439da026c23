import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptRegister, serverSays } from '../testing/phone.ts'
import type { QueuedAssessment } from './kept-register.ts'
import { findKeptRegister, keepRegister, listAssessments, queueAssessment } from './register-store.ts'
import { sendAssessments } from './send-assessments.ts'

const ada = '0b8f1c5e-6b5f-4c8e-9f0e-2f6c1d9a7b31'
const passed: QueuedAssessment = {
  attendeeId: ada,
  assessment: 'passed',
  assessedAt: '2026-12-01T15:00:00.000Z',
  sessionId: 'class',
  by: 'ines',
}
const failed: QueuedAssessment = { ...passed, assessment: 'failed', assessedAt: '2026-12-01T15:00:01.000Z' }
const said = (outcome: string) => ({ data: [{ attendeeId: ada, outcome, assessment: null }] })

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { onLine: true })
  await queueAssessment(passed)
})

const answers = [
  ['conflict', 200, said('conflict')],
  ['older', 200, said('older')],
  ['refused', 200, said('refused')],
  ['applied', 200, said('applied')],
  ['refused as a whole', 409, { detail: 'The register was handed in.' }],
] as const

test.for(answers)('an assessment made meanwhile stays, though the one before it was %s', async ([, status, body]) => {
  serverSays(status, body, () => queueAssessment(failed))
  await sendAssessments('ines')
  expect(await listAssessments('ines')).toEqual([failed])
})

test.for(answers)(
  'sendAssessments leaves an assessment that was %s to be settled, unless it was applied',
  async ([outcome, status, body]) => {
    serverSays(status, body)
    await sendAssessments('ines')
    expect(await listAssessments('ines')).toMatchObject(
      outcome === 'applied' ? [] : [{ assessment: 'passed', outcome: outcome.split(' ')[0] }],
    )
  },
)

test('sendAssessments sends what waits of one instructor, with what was seen, and shows what stands', async () => {
  const seen: QueuedAssessment = { ...passed, attendeeId: crypto.randomUUID(), seen: null }
  await queueAssessment(seen)
  await queueAssessment({ ...passed, attendeeId: crypto.randomUUID(), outcome: 'conflict' })
  await queueAssessment({ ...passed, attendeeId: crypto.randomUUID(), by: 'daniel' })
  await keepRegister(keptRegister(ada, seen.attendeeId))
  const calls = serverSays(200, {
    data: [
      { attendeeId: ada, outcome: 'conflict', assessment: 'failed' },
      { attendeeId: seen.attendeeId, outcome: 'refused', message: 'Closed.', assessment: 'failed' },
      { attendeeId: crypto.randomUUID(), outcome: 'applied', assessment: 'passed' },
    ],
  })
  await sendAssessments('ines')

  const sent = { assessment: 'passed', assessedAt: passed.assessedAt }
  const assessments = [
    { attendeeId: ada, ...sent },
    { attendeeId: seen.attendeeId, ...sent, seen: null },
  ]
  const body = { assessments: assessments.toSorted((a, b) => (a.attendeeId < b.attendeeId ? -1 : 1)) }
  expect(calls).toEqual([{ address: '/api/instructor/sessions/class/assessments', method: 'PUT', body }])
  const entries = (await findKeptRegister('class'))?.entries
  expect(entries?.map(({ id, assessment }) => [id, assessment])).toEqual([
    [ada, 'failed'],
    [seen.attendeeId, null],
  ])
  const left = (await listAssessments('ines')).filter(({ attendeeId }) => [ada, seen.attendeeId].includes(attendeeId))
  expect(new Map(left.map((one) => [one.attendeeId, [one.outcome, one.message, one.standing]]))).toEqual(
    new Map([
      [ada, ['conflict', undefined, 'failed']],
      [seen.attendeeId, ['refused', 'Closed.', 'failed']],
    ]),
  )
})

test.for([
  ['signed out', 401],
  ['busy', 500],
] as const)('sendAssessments keeps what waits while the server says %s', async ([, status]) => {
  serverSays(status, {})
  await sendAssessments('ines')
  expect(await listAssessments('ines')).toEqual([passed])
})

test('sendAssessments sends a hundred at a time, the most that the server takes', async () => {
  for (let more = 0; more < 100; more++) await queueAssessment({ ...passed, attendeeId: crypto.randomUUID() })
  const calls = serverSays(200, { data: [] })
  await sendAssessments('ines')
  const sizes = calls.map(({ body }) => JSON.stringify(body).split('"attendeeId"').length - 1)
  expect(sizes).toEqual([100, 1])
})
