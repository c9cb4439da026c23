import { expect, vi } from 'vitest'
import { secondFactorForAdmins } from '../auth/second-factor/second-factor-for-admins.ts'
import type { Db } from '../db/types.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { storeSetting } from '../testing/make/store-setting.ts'
import { beginRequest, cookieNamed } from '../testing/next-request.ts'
import { test } from '../testing/test.ts'
import {
  dropSession,
  findSessionToken,
  findSignedIn,
  keepSession,
  refuse,
  requirePermission,
} from './require-permission.ts'

vi.mock('next/headers', async () => (await import('../testing/next-request.ts')).nextHeaders)

async function signIn(db: Db, role: 'admin' | 'instructor') {
  const person = await makeSignedIn(db, role, new Date())
  beginRequest(db, { 'x-path': '/admin/users?q=khan', 'x-request-id': 'r1' })
  await keepSession(person.token)
  return person
}

const denials = (db: Db) =>
  db
    .selectFrom('userActivityLogs')
    .select(['userId', 'details'])
    .where('activityType', '=', 'access.denied')
    .orderBy('id')
    .execute()

test('keepSession seals the token in a cookie for ten hours, findSessionToken reads it, dropSession ends it', async ({
  ownDb,
}) => {
  const { token } = await signIn(ownDb, 'admin')
  const cookie = cookieNamed('next-auth.session-token')
  expect(cookie?.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false, maxAge: 36_000 })
  expect(cookie?.value).not.toContain(token)
  expect(await findSessionToken()).toBe(token)

  await dropSession()
  expect(cookieNamed('next-auth.session-token')).toMatchObject({ value: '', options: { maxAge: 0 } })
  expect(await findSessionToken()).toBeUndefined()
})

test('findSignedIn finds the colleague behind the cookie, and nobody without one', async ({ ownDb }) => {
  const { userId, email, sessionId } = await signIn(ownDb, 'instructor')
  const via = { kind: 'session', id: sessionId }
  expect(await findSignedIn()).toEqual({
    actor: { kind: 'staff', role: 'instructor', userId, via, origin: { requestId: 'r1' } },
    email,
    firstName: 'Ines',
    lastName: 'Ward',
    mustSetUp: false,
  })
  beginRequest(ownDb)
  expect(await findSignedIn()).toBeUndefined()
})

test('requirePermission lets in a role that may, and sends a stranger to sign in and back', async ({ ownDb }) => {
  const { userId } = await signIn(ownDb, 'admin')
  expect((await requirePermission('people.read')).actor.userId).toBe(userId)

  beginRequest(ownDb, { 'x-path': '/admin/users?q=khan' })
  const target = '/sign-in?next=%2Fadmin%2Fusers%3Fq%3Dkhan'
  await expect(requirePermission('people.read')).rejects.toMatchObject({
    digest: expect.stringContaining(`;${target};`),
  })
  expect(await denials(ownDb)).toEqual([])
})

test('requirePermission and refuse answer 404 to a role that may not, and log it', async ({ ownDb }) => {
  const { userId, actor } = await signIn(ownDb, 'instructor')
  await expect(requirePermission('people.read')).rejects.toMatchObject({ digest: expect.stringContaining('404') })
  await expect(refuse(actor, 'people.write')).rejects.toMatchObject({ digest: expect.stringContaining('404') })

  const denied = (permission: string) => ({ userId, details: { permission, role: 'instructor' } })
  expect(await denials(ownDb)).toEqual([denied('people.read'), denied('people.write')])
})

test('requirePermission sends an admin who must set up a second factor to their account, which stays open', async ({
  ownDb,
}) => {
  await signIn(ownDb, 'admin')
  await storeSetting(ownDb, secondFactorForAdmins, true)

  await expect(requirePermission('people.read')).rejects.toMatchObject({
    digest: expect.stringContaining(';/account/second-step;'),
  })
  expect(await requirePermission('account.own')).toMatchObject({ mustSetUp: true })
})
