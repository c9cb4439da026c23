import { expect } from 'vitest'
import { secondFactorForAdmins } from '../auth/second-factor/second-factor-for-admins.ts'
import { sealSession } from '../auth/staff-sessions/session-cookie.ts'
import { asInstructor } from '../testing/actors.ts'
import { makeKey } from '../testing/make/make-key.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { storeSetting } from '../testing/make/store-setting.ts'
import { test } from '../testing/test.ts'
import { findCaller } from './find-caller.ts'
import { recordDenial } from './record-denial.ts'

const origin = { requestId: 'r1' }
const ours = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }

function request(headers: Record<string, string>, method = 'GET') {
  return new Request('http://127.0.0.1:3000/api/x', { method, headers })
}

test('findCaller finds the colleague or the key behind a request, and says where it came from', async ({ ownDb }) => {
  const { token, userId, sessionId } = await makeSignedIn(ownDb, 'admin', new Date())
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  const via = { kind: 'session', id: sessionId }
  expect(await findCaller(ownDb, request({ cookie }), origin)).toEqual({
    kind: 'staff',
    role: 'admin',
    userId,
    via,
    origin,
  })

  const key = await makeKey(ownDb)
  const byKey = await findCaller(ownDb, request({ authorization: `bearer  ${key} ` }, 'POST'), origin)
  expect(byKey).toMatchObject({ role: 'admin', userId: null, via: { kind: 'key' }, origin })
})

test('findCaller answers 401 to a stranger, a wrong key, and a wrong key beside a good cookie', async ({ ownDb }) => {
  const { token } = await makeSignedIn(ownDb, 'admin', new Date())
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  for (const headers of [
    {},
    { authorization: 'Bearer rft_x' },
    { authorization: 'Basic x', cookie },
    { cookie: 'a=b' },
  ])
    await expect(findCaller(ownDb, request(headers), origin)).rejects.toMatchObject({ status: 401 })
})

test('findCaller lets a session write from our own pages only, but read from anywhere', async ({ ownDb }) => {
  const { token } = await makeSignedIn(ownDb, 'admin', new Date())
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(await findCaller(ownDb, request({ cookie }, method), origin)).toBeDefined()
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    await expect(findCaller(ownDb, request({ cookie }, method), origin)).rejects.toMatchObject({ status: 403 })
    expect(await findCaller(ownDb, request({ cookie, ...ours }, method), origin)).toBeDefined()
  }
})

test('findCaller lets a session reveal from our own pages only, and a key from anywhere', async ({ ownDb }) => {
  const { token } = await makeSignedIn(ownDb, 'admin', new Date())
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  const reveal = (headers: Record<string, string>) =>
    findCaller(ownDb, new Request('http://127.0.0.1:3000/api/x?reveal=medicalNotes&reason=Theirs', { headers }), origin)
  for (const site of ['cross-site', 'same-site', 'none'])
    await expect(reveal({ cookie, 'sec-fetch-site': site })).rejects.toMatchObject({ status: 403 })
  await expect(reveal({ cookie })).rejects.toMatchObject({ status: 403 })
  await expect(reveal({ cookie, origin: 'https://evil.example' })).rejects.toMatchObject({ status: 403 })

  expect(await reveal({ cookie, 'sec-fetch-site': 'same-origin' })).toBeDefined()
  expect(await reveal({ cookie, ...ours })).toBeDefined()
  const authorization = `Bearer ${await makeKey(ownDb)}`
  expect(await reveal({ authorization, 'sec-fetch-site': 'cross-site' })).toBeDefined()
})

test('findCaller tells an admin who must set up a second factor to do so first', async ({ ownDb }) => {
  const { token } = await makeSignedIn(ownDb, 'admin', new Date())
  await storeSetting(ownDb, secondFactorForAdmins, true)
  const cookie = `next-auth.session-token=${await sealSession(token)}`
  const refused = findCaller(ownDb, request({ cookie }), origin)
  await expect(refused).rejects.toMatchObject({ status: 401, message: expect.stringContaining('Set up') })
})

test('recordDenial logs who asked for what, with their role', async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  await recordDenial(ownDb, asInstructor(userId), 'people.read')
  const logged = ownDb.selectFrom('userActivityLogs').select(['userId', 'actorId', 'activityDescription', 'details'])
  expect(await logged.where('activityType', '=', 'access.denied').execute()).toEqual([
    {
      userId,
      actorId: userId,
      activityDescription: 'Refused: people.read',
      details: { permission: 'people.read', role: 'instructor' },
    },
  ])
})
