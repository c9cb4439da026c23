import { expect, vi } from 'vitest'
import { beginRequest, cookieNamed } from '../../testing/next-request.ts'
import { test } from '../../testing/test.ts'
import { dropSignInStepToken, findSignInStepToken, keepSignInStep } from './step-cookie.ts'

vi.mock('next/headers', async () => (await import('../../testing/next-request.ts')).nextHeaders)

test('keepSignInStep keeps the token for ten minutes, findSignInStepToken reads it, dropSignInStepToken ends it', async ({
  trx,
}) => {
  beginRequest(trx)
  expect(await findSignInStepToken()).toBeUndefined()
  await keepSignInStep('a token')
  expect(cookieNamed('sign-in-step')?.options).toEqual({
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: false,
    maxAge: 600,
  })
  expect(await findSignInStepToken()).toBe('a token')

  await dropSignInStepToken()
  expect(await findSignInStepToken()).toBe('')
  expect(cookieNamed('sign-in-step')?.options).toMatchObject({ maxAge: 0 })
})
