import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TooMany } from '../../core/too-many.ts'
import { inHashQueue } from './hash-queue.ts'
import { hashPassword, isPassword } from './password.ts'

test('isPassword accepts only the password that was hashed', async () => {
  const hash = await hashPassword('nine purple lamps')

  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await isPassword('nine purple lamps', hash)).toBe(true)
  expect(await isPassword('nine purple lamp', hash)).toBe(false)
  expect(await isPassword('nine purple lamps', null)).toBe(false)
  expect(hash).not.toBe(await hashPassword('nine purple lamps'))
})

test('inHashQueue runs two at once, queues sixty and refuses the next', async () => {
  let running = 0
  let most = 0
  const slow = async () => {
    running += 1
    most = Math.max(most, running)
    await soon()
    running -= 1
  }

  const tries = await Promise.allSettled(Array.from({ length: 64 }, () => inHashQueue(slow)))

  expect(most).toBe(2)
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(TooMany), expect.any(TooMany)])
  expect(refused[0]?.reason).toMatchObject({ retryAfter: 5 })
  await inHashQueue(slow)
})
