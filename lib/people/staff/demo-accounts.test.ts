import { afterEach, beforeEach, expect, vi } from 'vitest'
import { makeApiKey } from '../../auth/keys/api-keys.ts'
import { findApiKey } from '../../auth/keys/find-api-key.ts'
import { findPasswordLink, makePasswordLink } from '../../auth/passwords/password-links.ts'
import { findStaffSession } from '../../auth/staff-sessions/find-staff-session.ts'
import { systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import * as env from '../../env.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeSignedIn, makeStaffWithPassword, signInAgain, staffPassword } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { changeStaff } from './change-staff.ts'
import { checkPassword } from './check-password.ts'
import { inviteStaff } from './invite-staff.ts'
import { setPasswordByLink } from './set-password.ts'

const maker = systemActor('test')
const email = 'admin@demo.example'

// The mode is an answer of lib/env.ts that is read once per process, so this alone is played.
vi.mock('../../env.ts', { spy: true })
const inDemoMode = (is: boolean) => vi.mocked(env.isDemoMode).mockReturnValue(is)
beforeEach(() => inDemoMode(true))
afterEach(() => vi.restoreAllMocks())

test('demo accounts are refused at every door outside demo mode, and accepted within it', async ({ ownDb }) => {
  const demo = await makeDemoAdmin(ownDb)
  const keys = await inTransaction(ownDb, async (trx) => [
    await makeApiKey(trx, maker, { name: 'own', role: 'admin', userId: demo.userId }),
    await makeApiKey(trx, asAdmin(demo.userId), { name: 'made by it', role: 'admin', userId: null }),
  ])
  const link = await inTransaction(ownDb, (trx) =>
    makePasswordLink(trx, maker, { userId: demo.userId, purpose: 'reset' }),
  )
  const open = async () => [
    await passes(checkPassword(ownDb, {}, { email, password: staffPassword })),
    (await findStaffSession(ownDb, demo.token)) !== undefined,
    ...(await Promise.all(keys.map(async (key) => (await findApiKey(ownDb, key, {})) !== undefined))),
    (await findPasswordLink(ownDb, link)) !== undefined,
    await passes(inTransaction(ownDb, (trx) => inviteStaff(trx, maker, { userId: demo.userId }).then(undo))),
    await passes(
      inTransaction(ownDb, (trx) => setPasswordByLink(trx, {}, { token: link, passwordHash: 'x' }).then(undo)),
    ),
  ]

  expect(await open()).toEqual([true, true, true, true, true, true, true])
  inDemoMode(false)
  expect(await open()).toEqual([false, false, false, false, false, false, false])
  inDemoMode(true)
  expect(await open()).toEqual([true, true, true, true, true, true, true])
})

test('an admin of the demo does not count as the last one outside demo mode', async ({ ownDb }) => {
  await makeDemoAdmin(ownDb)
  const real = await makeStaffWithPassword(ownDb, 'admin')
  const leave = () =>
    inTransaction(ownDb, (trx) => changeStaff(trx, maker, { userId: real.userId, status: 'suspended' }).then(undo))

  expect(await passes(leave())).toBe(true)
  inDemoMode(false)
  await expect(leave()).rejects.toThrow('last active admin')
})

async function makeDemoAdmin(db: Db) {
  const { userId } = await makeSignedIn(db, 'admin')
  await db.updateTable('users').set({ email }).where('id', '=', userId).execute()
  return { userId, ...(await signInAgain(db, { userId, role: 'admin' }, new Date())) }
}

class Undone extends Error {}

/** It works, but is not stored. */
function undo(): never {
  throw new Undone()
}

async function passes(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof Undone) return true
    if (error instanceof Refusal) return false
    throw error
  }
}
