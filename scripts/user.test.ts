import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { findPasswordLink } from '../lib/auth/passwords/password-links.ts'
import { hasSecondFactor } from '../lib/auth/second-factor/find-second-factor.ts'
import { childEnvironment } from '../lib/env.ts'
import { checkPassword } from '../lib/people/staff/check-password.ts'
import { makeSecondFactor } from '../lib/testing/make/make-second-factor.ts'
import { makeSignedIn } from '../lib/testing/make/make-staff.ts'
import { test } from '../lib/testing/test.ts'

async function run(url: string, script: string, args: string[], input = '') {
  const env = childEnvironment({ DATABASE_URL: url, APP_URL: 'https://crm.example' })
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env, stdio: 'pipe' })
  child.stdin.end(input)
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  const code = child.exitCode ?? (await new Promise<number | null>((done) => child.once('exit', done)))
  return { code, said, complained }
}

test('user create invites the first admin by link, and user disable refuses the last one', async ({
  ownUrl,
  ownDb,
}) => {
  const email = ['--email', 'olga@acme.example']
  const made = await run(ownUrl, 'user', ['create', ...email, '--role', 'admin', '--name', 'Olga Marsden'])
  const token = /https:\/\/crm\.example\/set-password\/([\w-]{43})\n/.exec(made.said)?.[1] ?? ''

  expect(await findPasswordLink(ownDb, token)).toEqual({ purpose: 'invite', email: 'olga@acme.example' })
  expect(await run(ownUrl, 'user', ['disable', ...email])).toMatchObject({
    code: 1,
    complained: 'This is the last active admin. Make someone else an admin first.\n',
  })
  expect((await run(ownUrl, 'user', ['list'])).said).toContain('olga@acme.example\tadmin\tactive\tno password yet')
  expect((await run(ownUrl, 'user', ['reset', ...email])).said).toContain('30 minutes')
})

test('user reset removes two-step verification only when asked', async ({ ownUrl, ownDb }) => {
  const { actor, email } = await makeSignedIn(ownDb)
  await makeSecondFactor(ownDb, actor)

  expect(await run(ownUrl, 'user', ['reset', '--email', email])).toMatchObject({ code: 0 })
  expect(await hasSecondFactor(ownDb, actor.userId)).toBe(true)
  expect(await run(ownUrl, 'user', ['reset', '--email', email, '--second-step'])).toMatchObject({ code: 0 })
  expect(await hasSecondFactor(ownDb, actor.userId)).toBe(false)
})

test('user create takes a good password from a pipe and refuses a common one', async ({ ownUrl, ownDb }) => {
  const args = ['create', '--email', 'ines@acme.example', '--role', 'instructor', '--password-stdin']

  expect(await run(ownUrl, 'user', args, 'password1234\n')).toMatchObject({ code: 2 })
  expect(await run(ownUrl, 'user', args, 'nine purple lamps\n')).toMatchObject({ code: 0, complained: '' })
  const input = { email: 'ines@acme.example', password: 'nine purple lamps' }
  expect(await checkPassword(ownDb, {}, input)).toMatchObject({ role: 'instructor' })
  expect(await run(ownUrl, 'user', args, 'nine purple lamps\n')).toMatchObject({ code: 1 })
})

test('api-key makes a key, lists it without its secret and revokes it', async ({ ownUrl }) => {
  const made = await run(ownUrl, 'api-key', ['create', '--name', 'Website', '--role', 'admin'])
  const key = /rft_[\w-]{43}/.exec(made.said)?.[0] ?? ''
  const list = await run(ownUrl, 'api-key', ['list'])

  expect(key).not.toBe('')
  expect(list.said).not.toContain(key)
  const id = list.said.split('\t')[0] ?? ''
  expect(await run(ownUrl, 'api-key', ['revoke', '--id', id])).toMatchObject({ code: 0 })
  expect((await run(ownUrl, 'api-key', ['list'])).said).toContain('revoked')
  expect(await run(ownUrl, 'api-key', ['create', '--name', 'X', '--role', 'instructor'])).toMatchObject({ code: 1 })
})

test('a wrong command prints its faults and its usage', async ({ ownUrl }) => {
  const wrong = await run(ownUrl, 'user', ['create', '--email', 'nobody', '--role', 'boss'])
  expect(wrong).toMatchObject({ code: 2, said: '' })
  expect(wrong.complained).toContain('--email: must be an email address')
  expect(wrong.complained).toContain('npm run user -- list')
})
