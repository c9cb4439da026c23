import { expect, vi } from 'vitest'
import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { countAttempts } from '../auth/attempts/count-attempts.ts'
import { secondFactorForAdmins } from '../auth/second-factor/second-factor-for-admins.ts'
import { type FormState, idle } from '../core/form-state.ts'
import { Refusal } from '../core/refusal.ts'
import type { Db, Trx } from '../db/types.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { storeSetting } from '../testing/make/store-setting.ts'
import { beginRequest } from '../testing/next-request.ts'
import { test } from '../testing/test.ts'
import { defineAction, defineCheckedAction, definePublicAction, type FormAction } from './define-action.ts'
import { keepSession } from './require-permission.ts'

vi.mock('next/headers', async () => (await import('../testing/next-request.ts')).nextHeaders)

const input = z.object({ name: z.string().min(1, 'Type a name.') })
const afterCommit = vi.fn()

/** Leaves a trace that a test can count. */
async function leaveTrace(trx: Trx, userId: string | null, description: string): Promise<void> {
  const actor = { kind: 'system', name: 'test', userId: null, origin: {} } as const
  await recordActivity(trx, actor, { type: 'tag.added', userId, description })
  if (description === 'refused') throw new Refusal('Not today.')
}

const rename = defineAction({
  may: 'people.write',
  input,
  keep: ['name'],
  message: (count, { name }) => `${name} is ${count}.`,
  afterCommit,
  work: async (trx, { userId }, { name }) => {
    await leaveTrace(trx, userId, name)
    return 1
  },
})

async function signIn(db: Db, role: 'admin' | 'instructor' = 'admin', over: Record<string, string> = {}) {
  const person = await makeSignedIn(db, role, new Date())
  beginRequest(db, over)
  await keepSession(person.token)
  return person
}

function send(action: FormAction, fields: Record<string, string>): Promise<FormState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return action(idle, form)
}

const traces = (db: Db) =>
  db
    .selectFrom('userActivityLogs')
    .select(['userId', 'activityDescription as name'])
    .where('activityType', '=', 'tag.added')
    .orderBy('id')
    .execute()

test('defineAction works in the name of the colleague, says so, and runs afterCommit', async ({ ownDb }) => {
  const { userId } = await signIn(ownDb)
  afterCommit.mockClear()
  expect(await send(rename, { name: 'Ada' })).toEqual({ kind: 'done', message: 'Ada is 1.' })

  expect(await traces(ownDb)).toEqual([{ userId, name: 'Ada' }])
  expect(afterCommit.mock.calls).toEqual([[1, { name: 'Ada' }]])
  expect(rename.input).toBe(input)
})

test('defineAction undoes everything on a Refusal, keeps the text, and does not run afterCommit', async ({ ownDb }) => {
  await signIn(ownDb)
  afterCommit.mockClear()
  expect(await send(rename, { name: 'refused' })).toEqual({
    kind: 'refused',
    message: 'Not today.',
    typed: { name: 'refused' },
  })
  expect(await traces(ownDb)).toEqual([])
  expect(afterCommit).not.toHaveBeenCalled()
})

test('defineAction tells a stranger to sign in again, and keeps the text', async ({ ownDb }) => {
  beginRequest(ownDb)
  const state = await send(rename, { name: 'Ada' })
  expect(state).toMatchObject({ kind: 'refused', typed: { name: 'Ada' }, message: expect.stringContaining('Sign in') })
  expect(await traces(ownDb)).toEqual([])
})

test('defineAction answers 404 to a role that may not, and logs it', async ({ ownDb }) => {
  const { userId } = await signIn(ownDb, 'instructor')
  await expect(send(rename, { name: 'Ada' })).rejects.toMatchObject({ digest: expect.stringContaining('404') })
  expect(await traces(ownDb)).toEqual([])
  const denied = ownDb.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'access.denied')
  expect(await denied.execute()).toEqual([{ userId }])
})

test('an admin who must set up a second factor reaches only the actions of their own account', async ({ ownDb }) => {
  await signIn(ownDb)
  await storeSetting(ownDb, secondFactorForAdmins, true)
  const own = defineAction({ may: 'account.own', input, keep: [], work: async () => undefined })

  expect(await send(rename, { name: 'Ada' })).toMatchObject({ kind: 'refused', typed: { name: 'Ada' } })
  expect(await traces(ownDb)).toEqual([])
  expect(await send(own, { name: 'Ada' })).toEqual({ kind: 'done' })
})

test('defineCheckedAction and runCheckedForm keep what the check wrote though the work is refused', async ({
  ownDb,
}) => {
  await signIn(ownDb)
  const counted = { key: 'tries', points: 9, seconds: 60 }
  const action = defineCheckedAction({
    may: 'people.write',
    input,
    keep: [],
    check: async (db, { userId }) => ({ userId, isFirst: await countAttempts(db, [counted]) }),
    work: async (trx, _actor, { name }, { userId, isFirst }) => leaveTrace(trx, isFirst ? userId : null, name),
  })

  expect(await send(action, { name: 'refused' })).toMatchObject({ kind: 'refused' })
  expect(await send(action, { name: 'Ada' })).toEqual({ kind: 'done' })
  expect(await ownDb.selectFrom('rateLimits').select('points').execute()).toEqual([{ points: 2 }])
  expect(await traces(ownDb)).toMatchObject([{ name: 'Ada' }])
})

test('definePublicAction counts a stranger before its work, unless its check counts', async ({ ownDb }) => {
  const limit = { name: 'ask', points: 1, seconds: 60 }
  const work = (trx: Trx, _origin: unknown, { name }: { name: string }, checked: string) =>
    leaveTrace(trx, null, `${name} ${checked}`)
  const form = { input, keep: [], check: async () => 'checked', work }
  const [counted, open] = [definePublicAction({ ...form, limit }), definePublicAction({ ...form, limit: 'in check' })]

  beginRequest(ownDb)
  expect(await send(counted, { name: 'one' })).toEqual({ kind: 'done' })
  expect(await send(counted, { name: 'two' })).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('Too many'),
  })
  expect(await send(open, { name: 'three' })).toEqual({ kind: 'done' })
  expect((await traces(ownDb)).map(({ name }) => name)).toEqual(['one checked', 'three checked'])
  expect(counted.input).toBe(input)
})

test.for([[], ['x'], [idle], [idle, 'text'], [idle, null], [null, { get: 'x' }]])(
  'an action called with %j instead of a form says what is missing',
  async (given, { ownDb }) => {
    await signIn(ownDb)
    const call: (...given: unknown[]) => Promise<FormState> = Function.prototype.call.bind(rename, undefined)
    expect(await call(...given)).toMatchObject({ kind: 'invalid', errors: { name: expect.any(String) } })
    expect(await traces(ownDb)).toEqual([])
  },
)
