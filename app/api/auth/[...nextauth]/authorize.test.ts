import { expect } from 'vitest'
import { findStaffSession } from '#lib/auth/staff-sessions/find-staff-session.ts'
import { sealSession, sessionCookie } from '#lib/auth/staff-sessions/session-cookie.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { signInLimit } from '#lib/people/staff/sign-in.ts'
import { makeSecondFactor } from '#lib/testing/make/make-second-factor.ts'
import { makeSignedIn, makeStaffWithPassword, staffPassword } from '#lib/testing/make/make-staff.ts'
import { test } from '#lib/testing/test.ts'
import { authorize } from './authorize.ts'

test('a sign-in through next-auth ends the session whose cookie came along', async ({ ownDb }) => {
  const { email, userId } = await makeStaffWithPassword(ownDb)
  const credentials = { email, password: staffPassword }

  const first = await authorize(ownDb, credentials, new Headers())
  const cookie = `other=1; ${sessionCookie().name}=${await sealSession(first?.sid ?? '')}`
  const second = await authorize(ownDb, credentials, new Headers({ cookie }))

  expect(await findStaffSession(ownDb, first?.sid ?? '')).toBeUndefined()
  expect(await findStaffSession(ownDb, second?.sid ?? '')).toMatchObject({ userId })
})

test('wrong credentials sign no one in and end no session', async ({ ownDb }) => {
  const { email } = await makeStaffWithPassword(ownDb)
  const here = await authorize(ownDb, { email, password: staffPassword }, new Headers())
  const headers = new Headers({ cookie: `${sessionCookie().name}=${await sealSession(here?.sid ?? '')}` })

  expect(await authorize(ownDb, { email, password: 'not the password' }, headers)).toBeNull()
  expect(await authorize(ownDb, { email }, headers)).toBeNull()
  expect(await findStaffSession(ownDb, here?.sid ?? '')).toBeDefined()
})

test('too many tries are refused, even with the right password', async ({ ownDb }) => {
  const { email } = await makeStaffWithPassword(ownDb)
  const enter = () => authorize(ownDb, { email, password: staffPassword }, new Headers())
  await ownDb
    .insertInto('rateLimits')
    .values({ key: 'sign-in:unknown', points: signInLimit.points, expire: Date.now() + 60_000 })
    .execute()
  await expect(enter()).rejects.toBeInstanceOf(TooMany)
  expect(await ownDb.selectFrom('userSessions').select('id').execute()).toEqual([])
})

test('next-auth, too, asks a colleague with two-step verification for the code', async ({ ownDb }) => {
  const { email, actor } = await makeSignedIn(ownDb)
  const { codes } = await makeSecondFactor(ownDb, actor)
  const enter = (code?: string) => authorize(ownDb, { email, password: staffPassword, code }, new Headers())

  expect(await enter()).toBeNull()
  expect(await enter('')).toBeNull()
  expect(await enter('0000-0000-0000-0000')).toBeNull()
  expect(await findStaffSession(ownDb, (await enter(codes[0]))?.sid ?? '')).toBeDefined()
  expect(await enter(codes[0])).toBeNull()
})
