import { expect } from 'vitest'
import { openPortalSession } from '#lib/auth/portal-session.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { listDoors } from '#lib/endpoints/openapi/describe-api.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { apiCaller, methodOf, type Sent } from '#lib/testing/call-api.ts'
import { fingerprint } from '#lib/testing/fingerprint.ts'
import { makeCustomer } from '#lib/testing/make/make.ts'
import { makeCanaries } from '#lib/testing/make/make-canaries.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { sampleBodies } from '#lib/testing/sample-bodies.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes, customerRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const routes = { ...allRoutes, ...customerRoutes }
const call = apiCaller(routes, describeWholeApi())
const nobody = '01900000-0000-7000-8000-000000000001'
const ours = { origin: 'http://127.0.0.1:3000' }
const doors = listDoors(routes).filter(({ path }) => path.includes('{'))

const strangers: [string, (db: Db) => Promise<Sent>][] = [
  ['nobody', async () => ({})],
  ['another instructor', async (db) => ({ key: await makeKey(db, 'instructor') })],
  [
    'another customer',
    (db) =>
      inTransaction(db, async (trx) => {
        const token = await openPortalSession(trx, { userId: await makeCustomer(trx), origin: {} })
        return { headers: { ...ours, cookie: `portal-session=${token}` } }
      }),
  ],
]

test.for(strangers)(
  'to %s every id of somebody else is one that never was, and no row changes',
  async ([, enter], { ownDb }) => {
    const { noteIds, ...made } = await inTransaction(ownDb, (trx) => makeCanaries(trx, loadKeyring()))
    const ids = [
      made.userId,
      made.bookingId,
      made.sessionId,
      made.certificateId,
      made.paymentId,
      made.instructorId,
      ...noteIds.slice(0, 1),
    ]
    const stranger = await enter(ownDb)
    const ask = async (path: string, method: string, id: string) => {
      const address = path.replace('{id}', id).replace('{noteId}', noteIds[1] ?? '')
      const { status, body } = await call(ownDb, methodOf(method), address, {
        ...stranger,
        body: sampleBodies[path] ?? {},
      })
      return { status, body }
    }

    const first = doors[0]
    if (first) await ask(first.path, first.method, nobody)
    const before = await whatStands(ownDb)
    for (const { path, method } of doors) {
      const unknown = await ask(path, method, nobody)
      expect([401, 404], `${method} ${path}`).toContain(unknown.status)
      for (const id of ids) expect(await ask(path, method, id), `${method} ${path} ${id}`).toEqual(unknown)
    }
    expect(await whatStands(ownDb)).toEqual(before)
  },
)

/** Only the refusal may be logged. */
async function whatStands(db: Db) {
  return { ...(await fingerprint(db)), user_activity_logs: '' }
}
