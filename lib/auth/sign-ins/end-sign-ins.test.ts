import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeSignedIn, noon, signInAgain } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { openPortalSession } from '../portal-session.ts'
import { hashToken } from '../token.ts'
import { endSignIn, endSignIns } from './end-sign-ins.ts'
import { listSignIns } from './list-sign-ins.ts'

const later = new Date(noon.getTime() + 60_000)

async function makeVisitor(db: Db) {
  const userId = await inTransaction(db, (trx) => makeCustomer(trx))
  const origin = { ipAddress: '203.0.113.7', userAgent: 'Firefox' }
  const tokens = [
    await inTransaction(db, (trx) => openPortalSession(trx, { userId, origin }, noon)),
    await inTransaction(db, (trx) => openPortalSession(trx, { userId, origin: {} }, noon)),
  ]
  return { userId, sessionIds: tokens.map(hashToken) }
}

test("endSignIn and endSignIns let an admin end a customer's sessions, and are recorded", async ({ ownDb }) => {
  const { actor } = await makeSignedIn(ownDb, 'admin')
  const { userId, sessionIds } = await makeVisitor(ownDb)
  const [sessionId = ''] = sessionIds
  const states = async () => (await listSignIns(ownDb, actor, userId, later)).map(({ id, isOpen }) => [id, isOpen])

  await inTransaction(ownDb, (trx) => endSignIn(trx, actor, { userId, sessionId }))
  expect(await states()).toEqual([
    [sessionIds[1], true],
    [sessionId, false],
  ])
  await expect(inTransaction(ownDb, (trx) => endSignIn(trx, actor, { userId, sessionId }))).rejects.toThrow(Refusal)

  await inTransaction(ownDb, (trx) => endSignIns(trx, actor, { userId }))
  expect((await states()).every(([, isOpen]) => !isOpen)).toBe(true)
  await expect(inTransaction(ownDb, (trx) => endSignIns(trx, actor, { userId }))).rejects.toThrow(Refusal)

  const logged = ownDb.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'session.ended')
  expect(await logged.where('userId', '=', userId).where('actorId', '=', actor.userId).execute()).toHaveLength(2)
})

test('endSignIns keeps the session in use', async ({ ownDb }) => {
  const me = await makeSignedIn(ownDb, 'admin')
  await signInAgain(ownDb, me)
  await inTransaction(ownDb, (trx) => endSignIns(trx, me.actor, { userId: me.userId }))
  const open = (await listSignIns(ownDb, me.actor, me.userId, later)).filter(({ isOpen }) => isOpen)
  expect(open.map(({ id }) => id)).toEqual([me.sessionId])
})

test("an instructor neither sees nor ends anyone else's sign-ins", async ({ ownDb }) => {
  const { actor } = await makeSignedIn(ownDb, 'instructor')
  const { userId, sessionIds } = await makeVisitor(ownDb)
  const [sessionId = ''] = sessionIds
  expect(await listSignIns(ownDb, actor, userId, later)).toEqual([])
  await expect(inTransaction(ownDb, (trx) => endSignIn(trx, actor, { userId, sessionId }))).rejects.toThrow(Refusal)
  await expect(inTransaction(ownDb, (trx) => endSignIns(trx, actor, { userId }))).rejects.toThrow(Refusal)
})
