import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueuedAssessment } from './kept-register.ts'
import { listAssessments, queueAssessment } from './register-store.ts'
import { sendAssessments } from './send-assessments.ts'

const phone = vi.hoisted(() => new Map<string, unknown>())

// Node has no IndexedDB: as much of one as assessments need.
vi.mock('idb', () => {
  const store = {
    get: async (key: string) => phone.get(key),
    put: async (one: { attendeeId: string }) => phone.set(one.attendeeId, one),
    delete: async (key: string) => phone.delete(key),
  }
  const db = {
    transaction: () => ({ store, done: Promise.resolve() }),
    getAll: async (name: string) => (name === 'assessments' ? [...phone.values()] : []),
    get: async (name: string, key: string) => (name === 'assessments' ? phone.get(key) : undefined),
    put: (_: string, one: { attendeeId: string }) => store.put(one),
    delete: (_: string, key: string) => store.delete(key),
    close: () => undefined,
  }
  return { openDB: async () => db }
})

const passed: QueuedAssessment = {
  attendeeId: '0b8f1c5e-6b5f-4c8e-9f0e-2f6c1d9a7b31',
  assessment: 'passed',
  assessedAt: '2026-12-01T15:00:00.000Z',
  sessionId: 'session',
  by: 'owner',
}
const failed: QueuedAssessment = { ...passed, assessment: 'failed', assessedAt: '2026-12-01T15:00:01.000Z' }
const said = (outcome: string) => ({ data: [{ attendeeId: passed.attendeeId, outcome, assessment: null }] })

beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: true })
  phone.clear()
  await queueAssessment(passed)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const answers = [
  ['conflict', 200, said('conflict')],
  ['older', 200, said('older')],
  ['refused', 200, said('refused')],
  ['applied', 200, said('applied')],
  ['refused as a whole', 409, { detail: 'The register was handed in.' }],
] as const

test.for(answers)('an assessment made meanwhile stays, though the one before it was %s', async ([, status, body]) => {
  vi.stubGlobal('fetch', async () => {
    await queueAssessment(failed)
    return Response.json(body, { status })
  })
  await sendAssessments('owner')
  expect(await listAssessments('owner')).toEqual([failed])
})

test.for(answers)(
  'sendAssessments leaves an assessment that was %s to be settled, unless it was applied',
  async ([outcome, status, body]) => {
    vi.stubGlobal('fetch', async () => Response.json(body, { status }))
    await sendAssessments('owner')
    expect(await listAssessments('owner')).toMatchObject(
      outcome === 'applied' ? [] : [{ assessment: 'passed', outcome: outcome.split(' ')[0] }],
    )
  },
)
